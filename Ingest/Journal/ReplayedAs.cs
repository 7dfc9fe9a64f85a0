namespace Coordination.Ingest.Journal;

/// <summary>What became of one event that was handed in again.</summary>
internal enum ReplayedAs
{
    New,
    Known,

    /// <summary>Its customer is still unknown.</summary>
    Unknown,

    /// <summary>The record cannot hold it as it is.</summary>
    Refused,

    /// <summary>Somebody else holds its ward for now.</summary>
    Held,
}
