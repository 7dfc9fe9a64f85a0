using Coordination.Ingest.Record;

namespace Coordination.Reports.Documents.Model;

/// <summary>A piece of a paper's body, in reading order.</summary>
public abstract record Block;

/// <summary>A heading. Level 1 is a mục (I., in capitals), level 2 a khoản with a title (1.); level 3 stands over a part of a form.</summary>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>A piece of text of one face.</summary>
public sealed record Run(string Text, bool Bold = false, bool Italic = false);

/// <summary>What a paragraph is.</summary>
public enum ParagraphKind
{
    /// <summary>Justified, its first line indented.</summary>
    Body,

    /// <summary>A legal basis: the same in italics.</summary>
    Basis,

    /// <summary>A small line that explains a table or a form: no indent, smaller letters.</summary>
    Note,

    /// <summary>Centred across the page.</summary>
    Centred,
}

/// <summary>A paragraph of text.</summary>
public sealed record Paragraph(IReadOnlyList<Run> Runs, ParagraphKind Kind = ParagraphKind.Body) : Block
{
    public static Paragraph Of(string text, ParagraphKind kind = ParagraphKind.Body) => new([new Run(text)], kind);

    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>Lines to be filled in by hand: a label and dots to the end of its share of the line.</summary>
public sealed record FormLine(IReadOnlyList<FormField> Fields) : Block;

/// <summary>One label of a form.</summary>
/// <param name="Value">What is known already; null leaves dots.</param>
/// <param name="Share">Of the line's width, relative to its neighbours.</param>
public sealed record FormField(string Label, string? Value = null, float Share = 1);

/// <summary>Boxes to be ticked, one after the other.</summary>
public sealed record TickLine(string Label, IReadOnlyList<string> Choices) : Block;

/// <summary>Who signs beside whom on a form: titles, with room beneath.</summary>
public sealed record SignLine(IReadOnlyList<string> Titles) : Block;

/// <summary>A code for a camera, with a caption beside it.</summary>
/// <param name="Side">In millimetres.</param>
public sealed record CodeMark(string Payload, string Caption, float Side = 15) : Block;

/// <summary>A picture of figures, under a title that says what it shows.</summary>
public abstract record Chart(string Title) : Block
{
    /// <summary>What is written in it.</summary>
    public ChartWords Words { get; init; } = ChartWords.Vietnamese;
}

/// <summary>Places as bars stacked by stage.</summary>
public sealed record StageChart(string Title, IReadOnlyList<StageBar> Bars) : Chart(Title);

/// <summary>Places against stages, each field the darker the more of the place's contracts stand there.</summary>
public sealed record HeatMap(string Title, IReadOnlyList<StageBar> Rows) : Chart(Title);

/// <summary>How long contracts stand in each stage.</summary>
public sealed record AgeChart(string Title, IReadOnlyList<AgeBar> Bars) : Chart(Title);

/// <summary>One stage: half of its contracts at most so many days, nine in ten at most so many.</summary>
public sealed record AgeBar(Stage Stage, int Contracts, int Half, int Most);

/// <summary>One bar.</summary>
public sealed record StageBar(string Name, int Contracts, IReadOnlyDictionary<Stage, int> Stages);

/// <summary>How the number of signed contracts grew, against the total.</summary>
/// <param name="Target">Where it should end; drawn as a line across.</param>
/// <param name="Height">In points.</param>
/// <param name="Forecast">The day on which the pace of the last seven days would reach it; null without a pace.</param>
public sealed record GrowthChart(string Title, IReadOnlyList<GrowthPoint> Points, int Target, DateOnly? Forecast, float Height = 150) : Chart(Title);

/// <summary>The state at the end of a day.</summary>
public sealed record GrowthPoint(DateOnly Day, int Invited, int Signed);
