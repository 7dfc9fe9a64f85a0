namespace Coordination.Ingest.Postgres;

/// <summary>The embedded PostgreSQL cannot be started here; the message is one line that says what to do.</summary>
public sealed class PostgresUnavailableException : Exception
{
    public PostgresUnavailableException()
    {
    }

    public PostgresUnavailableException(string message)
        : base(message)
    {
    }

    public PostgresUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
