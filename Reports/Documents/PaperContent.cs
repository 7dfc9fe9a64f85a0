using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents;

/// <summary>Everything that a paper is made of. The same content gives the same bytes, today and in ten years.</summary>
public sealed record PaperContent
{
    /// <summary>The code of its <see cref="PaperKind"/>.</summary>
    public required string Kind { get; init; }

    public required Letterhead Letterhead { get; init; }

    public Registration Registration { get; init; } = Registration.Draft;

    public required ReportPeriod Period { get; init; }

    /// <summary>Số liệu tính đến.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The frozen figures, as <see cref="PaperFigures"/> gave them.</summary>
    public required string Figures { get; init; }

    /// <summary>The adapted texts by key; a line is a paragraph. What is missing is left out of the paper.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    public CorrectedPaper? Comparison { get; init; }

    /// <summary>Of a covering letter, what it brings; null where that is not known.</summary>
    public BroughtPaper? Brings { get; init; }

    /// <summary>Whose name and address a form bears that is handed out at once; never of a paper that is kept.</summary>
    public FormHolder? Holder { get; init; }

    /// <summary>Who prints a form that is handed out at once, as they are called; the moment is that of its figures.</summary>
    public string? PrintedBy { get; init; }
}
