namespace Coordination.Ingest.Record;

/// <summary>Where a contract belongs: a group and a building of its ward, by their numbers; 0 is "none yet".</summary>
public readonly record struct Placement(int GroupId, int BuildingId);
