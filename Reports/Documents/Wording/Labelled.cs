using Coordination.Ingest.Record;
using Coordination.Reports.Documents.Model;

namespace Coordination.Reports.Documents.Wording;

/// <summary>What a figure of a paper is called: the row it stands in, and what its column counts.</summary>
internal readonly record struct Label(string Name, string Figure);

/// <summary>What a paper's tables say under its labels, then what its charts say beyond them.</summary>
internal static class Labelled
{
    public static IReadOnlyDictionary<Label, Cell> Of(Paper paper)
    {
        var figures = new Dictionary<Label, Cell>();
        var blocks = paper.Body.Concat(paper.Annexes.SelectMany(annex => annex.Body)).ToArray();
        foreach (var (label, cell) in blocks.OfType<PaperTable>().SelectMany(Cells))
        {
            Add(figures, label, cell, once: false);
        }

        foreach (var (label, cell) in blocks.OfType<Chart>().SelectMany(Marks))
        {
            Add(figures, label, cell, once: true);
        }

        return figures;
    }

    // Two places of one name are told apart by their order; a chart that shows what a table says already adds nothing.
    private static void Add(Dictionary<Label, Cell> figures, Label label, Cell cell, bool once)
    {
        var own = label;
        for (var n = 2; !figures.TryAdd(own, cell) && !(once && figures[own] == cell); n++)
        {
            own = label with { Name = $"{label.Name} ({n})" };
        }
    }

    // Shares follow from counts, and the number of a row is no figure.
    private static IEnumerable<(Label, Cell)> Cells(PaperTable table)
    {
        foreach (var row in table.Total is null ? table.Rows : table.Rows.Append(table.Total))
        {
            string? name = null;
            for (var i = 0; i < row.Count; i++)
            {
                if (row[i] is TextCell { Text.Length: > 0 } text && table.Columns[i].Align == Align.Left && IsFigured(row, i))
                {
                    name = row == table.Total && table.Name is not null ? $"{text.Text} ({table.Name})" : text.Text;
                }
                else if (name is not null && row[i] is CountCell or ChangeCell or TextCell { Text.Length: > 0 })
                {
                    yield return (new Label(name!, Figure(table.Columns[i])), row[i]);
                }
            }
        }
    }

    // The remark that closes a row names nothing.
    private static bool IsFigured(IReadOnlyList<Cell> row, int i) => row.Skip(i + 1).Any(cell => cell is CountCell or ChangeCell);

    private static string Figure(Column column) => column.Group is { } group
        ? column.Head == "SL" ? group : $"{group}: {Official.Small(column.Head)}"
        : column.Head;

    private static IEnumerable<(Label, Cell)> Marks(Chart chart) => chart switch
    {
        StageChart stages => Bars(stages.Bars),
        HeatMap heat => Bars(heat.Rows),
        AgeChart ages => Bars(ages),
        GrowthChart growth => Days(growth),
        _ => throw new InvalidOperationException($"Unknown chart {chart}."),
    };

    private static IEnumerable<(Label, Cell)> Bars(IEnumerable<StageBar> bars) =>
        from bar in bars
        from stage in StageWords.Order
        select (new Label(bar.Name, Name(stage)), (Cell)new CountCell(bar.Stages.GetValueOrDefault(stage)));

    // Where a column of the tables counts the same, as it is headed, so that one change is not told twice; “Đã rà soát” of the tables counts more.
    private static string Name(Stage stage) => stage switch
    {
        Stage.Declined => "Từ chối",
        Stage.SpecialCase or Stage.Reviewed or Stage.InReview or Stage.Notified or Stage.NotStarted => $"Tình trạng: {Official.Small(StageWords.Of(stage))}",
        _ => StageWords.Of(stage),
    };

    // By what each day added: a day that was told wrong moves every sum after it, and is still one day.
    private static IEnumerable<(Label, Cell)> Days(GrowthChart chart)
    {
        var before = new GrowthPoint(default, 0, 0);
        foreach (var point in chart.Points)
        {
            foreach (var (figure, added) in new[] { ("Mời ký trong ngày", point.Invited - before.Invited), ("Ký trong ngày", point.Signed - before.Signed) })
            {
                if (added != 0)
                {
                    yield return (new Label($"Ngày {Official.ShortDate(point.Day)}", figure), new CountCell(added));
                }
            }

            before = point;
        }
    }

    private static IEnumerable<(Label, Cell)> Bars(AgeChart chart) => chart.Bars.SelectMany(bar => new (Label, Cell)[]
    {
        (new Label(StageWords.Of(bar.Stage), "Một nửa đến (ngày)"), new CountCell(bar.Half)),
        (new Label(StageWords.Of(bar.Stage), "90% đến (ngày)"), new CountCell(bar.Most)),
    });
}
