using Coordination.Ingest.Record;

namespace Coordination.Ingest.Journal;

/// <summary>What a write needs to know of its wards, read under their locks.</summary>
internal sealed class WardSnapshot
{
    /// <summary>The last position of each locked ward.</summary>
    public Dictionary<int, long> Positions { get; } = [];

    /// <summary>The calendar by which each locked ward's deadlines are derived.</summary>
    public Dictionary<int, WorkingCalendar> Calendars { get; } = [];

    public Dictionary<(int Ward, int Contract), (ContractState State, Standing Standing)> Contracts { get; } = [];

    /// <summary>Those of the offered events that the journal already has.</summary>
    public HashSet<(int Ward, string Source, string Id)> Known { get; } = [];
}
