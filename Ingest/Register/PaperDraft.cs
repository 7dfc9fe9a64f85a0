using Coordination.Ingest.Tallies;

namespace Coordination.Ingest.Register;

/// <summary>A paper as it is first laid down. What it holds is for who makes and reads papers; here it is kept letter by letter.</summary>
public sealed record PaperDraft
{
    public required string Kind { get; init; }

    /// <summary>The enterprise's code; null over the whole company.</summary>
    public string? Enterprise { get; init; }

    /// <summary>The ward's code; null over several.</summary>
    public string? Ward { get; init; }

    public string? Group { get; init; }

    public string? Building { get; init; }

    public required short PeriodKind { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Until which day it was asked for, where that is later than its figures reach.</summary>
    public DateOnly? AskedTo { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The frozen figures; more than one for a pack.</summary>
    public required IReadOnlyList<string> Figures { get; init; }

    /// <summary>How much of each ward's journal is in each part.</summary>
    public required IReadOnlyList<PartPosition> Positions { get; init; }

    /// <summary>JSON of the texts by key.</summary>
    public required string Texts { get; init; }

    /// <summary>Keys of texts that somebody wrote over older figures.</summary>
    public IReadOnlyList<string> TextsBehind { get; init; } = [];

    /// <summary>Of sheets, which place each is about.</summary>
    public IReadOnlyList<PartPlace> Places { get; init; } = [];

    /// <summary>The report that a covering letter brings.</summary>
    public long? Brings { get; init; }

    /// <summary>The covering letter that is laid down with a report.</summary>
    public PaperDraft? Letter { get; init; }

    /// <summary>The issued paper that this one corrects.</summary>
    public long? Replaces { get; init; }
}

/// <summary>The last event of a ward's journal that is in a part's figures.</summary>
public sealed record PartPosition(int Part, int WardId, long Position);

/// <summary>The group or building that a part is about.</summary>
public sealed record PartPlace(int Part, PlaceKey Place);
