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
}
