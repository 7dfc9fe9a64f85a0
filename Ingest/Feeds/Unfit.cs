namespace Coordination.Ingest.Feeds;

/// <summary>Says why one event cannot be applied; caught where the event is read.</summary>
internal sealed class Unfit(string reason, string message) : Exception(message)
{
    public string Reason { get; } = reason;
}
