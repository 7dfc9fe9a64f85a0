namespace Coordination.Ingest.Journal;

/// <summary>The hint that a ward's figures have moved; the payload is the ward's number. A lost one costs a poll interval, nothing more.</summary>
public static class Notice
{
    public const string Channel = "coordination_ward";

    internal const string Sql = "select pg_notify('coordination_ward', ward_id::text) from unnest($1::int[]) ward_id";
}
