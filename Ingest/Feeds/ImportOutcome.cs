using Coordination.Ingest.Feeds.Files;

namespace Coordination.Ingest.Feeds;

/// <summary>What became of a file that a person brought. A row is counted once: taken, unchanged, duplicate, quarantined or refused.</summary>
public sealed record ImportOutcome
{
    /// <summary>Rows with data; titles, blank and total rows are none.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that changed the record, with or without a warning.</summary>
    public int Taken { get; init; }

    /// <summary>Rows that were taken with a warning.</summary>
    public int Warned { get; init; }

    public int Refused { get; init; }

    /// <summary>Rows that say what the record has already.</summary>
    public int Unchanged { get; init; }

    /// <summary>Rows that repeat another row of the file, or an event that the journal has.</summary>
    public int Duplicates { get; init; }

    /// <summary>Events that wait for their customer to be listed.</summary>
    public int Quarantined { get; init; }

    /// <summary>Customers of the ward whom a customer list does not name; they stay unless their removal was asked for.</summary>
    public int Missing { get; init; }

    /// <summary>Customers removed because it was asked for.</summary>
    public int Removed { get; init; }

    /// <summary>Further sheets of the workbook that look like the same kind of list; they were not read.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    public IReadOnlyList<RowIssue> Refusals { get; init; } = [];

    public IReadOnlyList<RowIssue> Warnings { get; init; } = [];

    /// <summary>The refused rows in the file's own shape, with a reason each; empty when none was refused.</summary>
    public IReadOnlyList<RefusedRow> RefusedRows { get; init; } = [];
}
