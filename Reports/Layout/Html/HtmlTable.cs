using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;

namespace Coordination.Reports.Layout.Html;

/// <summary>A table of a preview, with real head cells, wide ones scrolling in their own frame.</summary>
internal static class HtmlTable
{
    private const string Border = "border:1px solid #000;padding:.15rem .3rem";

    public static void Write(StringBuilder html, HtmlEncoder encoder, PaperTable table, Func<Cell, string?>? ground = null)
    {
        if (table.Unit is { } unit)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p style=\"text-align:right;font-style:italic;margin:.4rem 0 0\">{encoder.Encode(unit)}</p>");
        }

        html.Append(CultureInfo.InvariantCulture, $"<div style=\"overflow-x:auto\" tabindex=\"0\"><table style=\"border-collapse:collapse;width:100%;font-size:{table.Size:0.##}pt\"><thead>");
        Head(html, encoder, table);
        html.Append("</thead><tbody>");
        foreach (var row in table.Rows)
        {
            Row(html, encoder, table, row, bold: false, ground);
        }

        if (table.Total is { } total)
        {
            Row(html, encoder, table, total, bold: true, null);
        }

        html.Append("</tbody></table></div>");
    }

    private static void Head(StringBuilder html, HtmlEncoder encoder, PaperTable table)
    {
        var grouped = table.Columns.Any(column => column.Group is not null);
        html.Append("<tr>");
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Group is not { } group)
            {
                Cell(html, encoder, table.Columns[i].Head, grouped ? " rowspan=\"2\"" : "");
            }
            else if (i == 0 || table.Columns[i - 1].Group != group)
            {
                Cell(html, encoder, group, string.Create(CultureInfo.InvariantCulture, $" colspan=\"{table.Columns.Skip(i).TakeWhile(column => column.Group == group).Count()}\""));
            }
        }

        html.Append("</tr>");
        if (grouped)
        {
            html.Append("<tr>");
            foreach (var column in table.Columns.Where(column => column.Group is not null))
            {
                Cell(html, encoder, column.Head, "");
            }

            html.Append("</tr>");
        }
    }

    private static void Cell(StringBuilder html, HtmlEncoder encoder, string text, string attributes) =>
        html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{attributes} style=\"{Border}\">{encoder.Encode(text)}</th>");

    private static void Row(StringBuilder html, HtmlEncoder encoder, PaperTable table, IReadOnlyList<Cell> cells, bool bold, Func<Cell, string?>? ground)
    {
        html.Append("<tr>");
        for (var i = 0; i < cells.Count; i++)
        {
            var place = table.Columns[i].Align switch { Align.Left => "left;min-width:9rem", Align.Centre => "center", _ => "right" };
            html.Append(
                CultureInfo.InvariantCulture,
                $"<td style=\"{Border};text-align:{place}{(bold ? ";font-weight:bold" : "")}{(ground?.Invoke(cells[i]) is { } colour ? ";background:#" + colour : "")}\">{encoder.Encode(Official.Clean(Official.Text(cells[i])))}</td>");
        }

        html.Append("</tr>");
    }
}
