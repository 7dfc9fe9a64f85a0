namespace Coordination.Ingest.Registry;

/// <summary>The names under which the program itself writes into the journal.</summary>
public static class JournalSource
{
    /// <summary>Deadlines that passed.</summary>
    public const string Clock = "clock";

    /// <summary>Customer lists that people brought.</summary>
    public const string Lists = "lists";

    /// <summary>What people enter on a page.</summary>
    public const string People = "people";

    /// <summary>Changes of the calendar of working days.</summary>
    public const string Calendar = "calendar";

    /// <summary>Papers that were issued or taken back.</summary>
    public const string Papers = "papers";
}
