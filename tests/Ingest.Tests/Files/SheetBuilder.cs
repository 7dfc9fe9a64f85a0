using System.Globalization;
using System.Security;
using System.Text;

namespace Coordination.Ingest.Tests.Files;

/// <summary>A sheet written by hand, because the writers of libraries make no merged cells, no formulas and no broken parts.</summary>
internal sealed class SheetBuilder(string name)
{
    private readonly StringBuilder _rows = new();
    private readonly List<string> _merges = [];
    private int _next = 1;

    public string Name { get; } = name;

    public bool Hidden { get; init; }

    /// <summary>The next row; null leaves a cell out.</summary>
    public SheetBuilder Row(params object?[] cells) => At(_next, cells);

    public SheetBuilder At(int row, params object?[] cells)
    {
        _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            _rows.Append(Cell($"{(char)('A' + i)}{row}", cells[i]));
        }

        _rows.Append("</row>");
        _next = row + 1;
        return this;
    }

    /// <summary>XML that no spreadsheet would write.</summary>
    public SheetBuilder Raw(string xml)
    {
        _rows.Append(xml);
        return this;
    }

    public SheetBuilder Merge(string range)
    {
        _merges.Add(range);
        return this;
    }

    public string Xml()
    {
        var merges = _merges.Count == 0 ? "" : $"<mergeCells>{string.Concat(_merges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>";
        return $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{_rows}</sheetData>{merges}</worksheet>";
    }

    private static string Cell(string place, object? value) => value switch
    {
        null => "",
        string text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        DateTime date => FormattableString.Invariant($"<c r=\"{place}\" s=\"1\"><v>{date.ToOADate()}</v></c>"),
        Formula formula => $"<c r=\"{place}\" t=\"str\"><f>{SecurityElement.Escape(formula.Text)}</f><v>{SecurityElement.Escape(formula.Stored)}</v></c>",
        IFormattable number => $"<c r=\"{place}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => throw new ArgumentException(value.ToString(), nameof(value)),
    };
}
