using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>
/// Finds the header among the first rows: above it stand titles, the state's motto, dates; it may take two rows,
/// the upper naming groups of columns.
/// </summary>
internal static class HeaderFinder
{
    /// <summary>Official lists carry up to a dozen lines above the header; twice that leaves room.</summary>
    public const int Window = 30;

    /// <summary>The row or pair of rows that matches the most columns; null when no row has any text.</summary>
    public static FoundHeader? Find(IReadOnlyList<SourceRow> rows, ColumnNames names)
    {
        FoundHeader? best = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var titles = Titles(rows[i]);
            if (titles.All(title => title.Length == 0))
            {
                continue;
            }

            var single = new FoundHeader(i, rows[i].Number, new ColumnMap(names, Trimmed(titles)));
            best = Better(best, single);
            if (i + 1 < rows.Count && Pair(titles, rows[i + 1], i + 1, names) is { } pair && pair.Columns.Fields > single.Columns.Fields)
            {
                best = Better(best, pair);
            }
        }

        return best;
    }

    private static FoundHeader Better(FoundHeader? best, FoundHeader next)
    {
        if (best is null || next.Score > best.Score)
        {
            return next;
        }

        // Where nothing fits, the widest row is the likeliest header, and the one to name in the message.
        return next.Score == best.Score && next.Columns.Fields == 0 && Width(next) > Width(best) ? next : best;
    }

    private static int Width(FoundHeader header) => header.Columns.Titles.Count(title => title.Length > 0);

    private static FoundHeader? Pair(string[] upper, SourceRow lowerRow, int lowerIndex, ColumnNames names)
    {
        var lower = Titles(lowerRow);
        var titles = new string[Math.Max(upper.Length, lower.Length)];
        for (var column = 0; column < titles.Length; column++)
        {
            var (above, below) = (column < upper.Length ? upper[column] : "", column < lower.Length ? lower[column] : "");
            if (Holds(above, below, names))
            {
                return null;
            }

            titles[column] = below.Length == 0 || (names.Find(below) is null && names.Find(above) is not null) ? above : below;
        }

        return new FoundHeader(lowerIndex, lowerRow.Number, new ColumnMap(names, Trimmed(titles)));
    }

    // Under the heading of a required column stands either nothing or a heading; a value means that the data have begun.
    private static bool Holds(string above, string below, ColumnNames names) =>
        below.Length > 0 && names.Find(above) is { } found && names.Find(below) is null
        && names.Columns.Any(column => column.Required && column.Field == found.Field);

    private static string[] Titles(SourceRow row) => [.. row.Cells.Select(cell => CleanText.Of(cell.Text))];

    private static string[] Trimmed(string[] titles) => titles[..(Array.FindLastIndex(titles, title => title.Length > 0) + 1)];
}
