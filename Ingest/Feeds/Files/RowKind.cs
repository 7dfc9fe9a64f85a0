using System.Text.RegularExpressions;
using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>Tells the rows of a list from those that only dress it: blank lines, totals, the line that numbers the columns.</summary>
internal static partial class RowKind
{
    public static bool IsBlank(SourceRow row) =>
        Array.TrueForAll(row.Cells, cell => string.IsNullOrWhiteSpace(cell.Text) || CleanText.Of(cell.Text).Length == 0);

    /// <summary>
    /// A total has its label, and either no key or nothing but numbers beside the label: the count of a total often stands in the
    /// column of the codes, and must not become a customer.
    /// </summary>
    public static bool IsTotal(SourceRow row, IReadOnlyList<int> keyColumns)
    {
        if (!Array.Exists(row.Cells, cell => IsLabel(cell.Text)))
        {
            return false;
        }

        var texts = row.Cells.Select(cell => CleanText.Of(cell.Text)).Where(text => text.Length > 0).ToArray();
        if (texts.FirstOrDefault(text => TotalLabel().IsMatch(Fold.Key(text))) is not { } label)
        {
            return false;
        }

        return texts.All(text => text == label || PlainNumber().IsMatch(text))
            || (texts[0] == label && keyColumns.All(column =>
                string.IsNullOrWhiteSpace(row.TextAt(column)) || CleanText.Of(row.TextAt(column)) == label));
    }

    /// <summary>The line "(1) (2) (3)" under the header of official forms.</summary>
    public static bool IsNumbering(SourceRow row)
    {
        var texts = row.Cells.Select(cell => CleanText.Of(cell.Text)).Where(text => text.Length > 0).ToArray();
        return texts.Length >= 3
            && (texts.All(text => Bracketed().IsMatch(text)) || texts.Select((text, i) => text == $"{i + 1}").All(same => same));
    }

    // Asked of every cell of a list, so a text is folded only where it may be a label: those begin with "t" or "c", and a first sign
    // outside ASCII may fold to either.
    private static bool IsLabel(string? text)
    {
        var trimmed = text.AsSpan().TrimStart();
        return trimmed.Length > 0
            && (trimmed[0] is 't' or 'T' or 'c' or 'C' || !char.IsAscii(trimmed[0]) || char.IsControl(trimmed[0]))
            && TotalLabel().IsMatch(Fold.Key(text));
    }

    // Whole labels only: "Tổng công ty Điện lực" is a customer.
    [GeneratedRegex(
        @"^(tong cong|tong so|cong|tong|total)( (so )?(khach hang|ho|hop dong))?"
        + @"( (to dan pho|tdp|to|trang)( so)? [0-9a-z]+)?[ :=]*[0-9.,]*( (khach hang|ho|hop dong))?[ .]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex TotalLabel();

    [GeneratedRegex(@"^[0-9][0-9., ]*%?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^\([0-9A-Za-z]{1,2}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
