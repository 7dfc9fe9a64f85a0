using Npgsql;

namespace Coordination.Ingest.Journal;

/// <summary>Tells what the record cannot hold from a record that cannot be written now.</summary>
internal static class Refusal
{
    /// <summary>Is the error about what was to be written, so that it comes again however often that is tried?</summary>
    // Class 22 is "data exception", 23 an integrity violation, 54000 a value too long for an index. The rest is the database's own state.
    public static bool IsAboutContent(Exception error) => error is PostgresException { SqlState: var state }
        && (state.StartsWith("22", StringComparison.Ordinal) || state.StartsWith("23", StringComparison.Ordinal)
            || state == PostgresErrorCodes.ProgramLimitExceeded);

    /// <summary>Is it the event itself? A key that is taken speaks of the record's own numbering: no event is blamed for that.</summary>
    public static bool IsOfTheEvent(PostgresException error) => IsAboutContent(error) && error.SqlState != PostgresErrorCodes.UniqueViolation;
}
