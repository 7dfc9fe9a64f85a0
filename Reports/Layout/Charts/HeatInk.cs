using System.Globalization;

using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;

namespace Coordination.Reports.Layout.Charts;

/// <summary>The shades of a heat map, and the map as a table for the formats that have cells of their own.</summary>
internal static class HeatInk
{
    // Light enough at its darkest for black letters.
    private static readonly (byte R, byte G, byte B) Darkest = (0x6F, 0xA8, 0xDC);

    /// <summary>As RRGGBB, by the root of the share: of eleven stages most shares are small, and it is among these that one looks for the odd one.</summary>
    public static string Of(int part, int whole)
    {
        var depth = whole == 0 ? 0 : Math.Sqrt((double)part / whole);
        int Mixed(byte dark) => (int)Math.Round(255 - ((255 - dark) * depth));
        return string.Create(CultureInfo.InvariantCulture, $"{Mixed(Darkest.R):X2}{Mixed(Darkest.G):X2}{Mixed(Darkest.B):X2}");
    }

    /// <summary>The shade of a cell of <see cref="Table"/>; null for a name.</summary>
    public static string? Of(Cell cell) => cell is ShareCell share ? Of(share.Part, share.Whole) : null;

    /// <summary>The stages in which anything stands.</summary>
    public static IReadOnlyList<Ingest.Record.Stage> Stages(HeatMap map) =>
        [.. StageWords.Order.Where(stage => map.Rows.Any(row => row.Stages.GetValueOrDefault(stage) > 0))];

    public static PaperTable Table(HeatMap map)
    {
        var stages = Stages(map);
        return new PaperTable(
            null,
            [new Column("Nơi", 50, Align.Left), .. stages.Select(stage => new Column(StageWords.Of(stage), 18, Align.Centre))],
            [.. map.Rows.Select(row => (IReadOnlyList<Cell>)
                [new TextCell(row.Name), .. stages.Select(stage => new ShareCell(row.Stages.GetValueOrDefault(stage), row.Contracts))])],
            Size: Typography.ChartText);
    }
}
