using System.Collections.Immutable;
using System.Data.Common;

using Coordination.Ingest.Record;

namespace Coordination.Ingest.Journal;

/// <summary>How a contract's state and standing are laid out in the table <c>contract</c>: one list of columns for reading and writing.</summary>
internal static class ContractRow
{
    private const int FirstMilestone = 16;

    /// <summary>The mutable columns with their types, in the order in which they are read and written.</summary>
    public static readonly ImmutableArray<(string Name, string Type)> Columns =
    [
        ("listed", "boolean"), ("group_id", "int"), ("building_id", "int"), ("stage", "smallint"), ("reached", "smallint"),
        ("invited_at", "timestamptz"), ("deadline", "timestamptz"), ("deadline_estimated", "boolean"), ("signed_at", "timestamptz"),
        ("signed_late", "boolean"), ("overdue_at", "timestamptz"), ("due_at", "timestamptz"),
        ("batch", "text"), ("batch_at", "timestamptz"), ("special_case", "text"), ("signed_times", "text"),
        .. Enumerable.Range(1, EventTypes.MilestoneSlots - 1).Select(slot => (((EventType)slot).Column(), "timestamptz")),
    ];

    /// <summary>Reads the columns of <see cref="Columns"/>, which begin at an ordinal (signed_times as timestamptz[]).</summary>
    public static (ContractState State, Standing Standing) Read(DbDataReader row, int first)
    {
        var milestones = Milestones.From(type => Time(row, first + FirstMilestone + (int)type - 1));
        var signedAt = Time(row, first + 8);
        var state = new ContractState
        {
            Listed = row.GetBoolean(first),
            Place = new Placement(row.GetInt32(first + 1), row.GetInt32(first + 2)),
            Milestones = milestones,
            Batch = Text(row, first + 12),
            BatchAt = Time(row, first + 13),
            SpecialCase = Text(row, first + 14),
            SignedTimes = row.IsDBNull(first + 15)
                ? signedAt is { } only ? [only] : []
                : [.. row.GetFieldValue<DateTime[]>(first + 15).Select(time => new DateTimeOffset(time, TimeSpan.Zero))],
        };
        var standing = new Standing(
            (Stage)row.GetInt16(first + 3),
            (Reached)row.GetInt16(first + 4),
            Time(row, first + 5),
            Time(row, first + 6),
            row.GetBoolean(first + 7),
            signedAt,
            row.GetBoolean(first + 9),
            Time(row, first + 10),
            Time(row, first + 11));
        return (state, standing);
    }

    private static DateTimeOffset? Time(DbDataReader row, int ordinal) =>
        row.IsDBNull(ordinal) ? null : new DateTimeOffset(row.GetFieldValue<DateTime>(ordinal), TimeSpan.Zero);

    private static string? Text(DbDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : row.GetString(ordinal);
}
