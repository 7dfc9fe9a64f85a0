using System.Globalization;

using Coordination.Ingest.Record;

namespace Coordination.Reports.Numbers;

/// <summary>Which contracts of a ward are meant; every figure on a page is one of these, and leads to its contracts by it.</summary>
public sealed record ContractFilter
{
    /// <summary>A group's code; <c>-</c> for contracts without one.</summary>
    public string? Group { get; init; }

    /// <summary>A building's code; <c>-</c> for contracts without one.</summary>
    public string? Building { get; init; }

    public Stage? Stage { get; init; }

    /// <summary>At least so far along the funnel.</summary>
    public Reached? Reached { get; init; }

    public string? Batch { get; init; }

    /// <summary>Awaiting signature, and the last day of the period is this one.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The signature is of this day or later.</summary>
    public DateOnly? SignedFrom { get; init; }

    /// <summary>Counted for a step on one day.</summary>
    public ContractDay? On { get; init; }

    /// <summary>In their stage since these days; of what has not begun and of what is signed there is none.</summary>
    public StageSpan? Since { get; init; }

    /// <summary>Signed after the period had ended.</summary>
    public bool Late { get; init; }

    /// <summary>Signed now, and certified on the ministry's axis.</summary>
    public bool Certified { get; init; }

    /// <summary>Signed now, and help was asked for that was not given yet.</summary>
    public bool SignedHelp { get; init; }

    /// <summary>Not signed yet, whatever the stage.</summary>
    public bool Unsigned { get; init; }

    /// <summary>Words of the code, holder's name, address or unit; accents and case do not matter.</summary>
    public string? Search { get; init; }

    /// <summary>The filter in short, for the access log.</summary>
    public string Text => string.Join(' ', new (string Name, object? Value)[]
    {
        ("group", Group), ("building", Building), ("stage", Stage?.Name()), ("reached", Reached), ("batch", Batch), ("due", DueOn?.ToString("O", CultureInfo.InvariantCulture)),
        ("signed-from", SignedFrom?.ToString("O", CultureInfo.InvariantCulture)), ("on", On), ("since", Since),
        ("late", Late ? "1" : null), ("certified", Certified ? "1" : null), ("signed-help", SignedHelp ? "1" : null), ("unsigned", Unsigned ? "1" : null), ("q", Search),
    }.Where(part => part.Value is not null).Select(part => $"{part.Name}={part.Value}"));
}
