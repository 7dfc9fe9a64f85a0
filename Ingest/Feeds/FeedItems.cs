using Coordination.Ingest.Journal;

namespace Coordination.Ingest.Feeds;

/// <summary>What a way in made of its input: events that can go on, and those that cannot.</summary>
public sealed class FeedItems
{
    public List<Arrival> Arrivals { get; } = [];

    public List<Misfit> Misfits { get; } = [];

    internal void Add((Arrival? Arrival, Misfit? Misfit) item)
    {
        if (item.Arrival is { } arrival)
        {
            Arrivals.Add(arrival);
        }
        else
        {
            Misfits.Add(item.Misfit!);
        }
    }
}
