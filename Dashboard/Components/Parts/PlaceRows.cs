using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>
/// The rows of the tables of places, written once for each board and language and shared by all its viewers: a table of sixty rows
/// costs a viewer sixty references. As elements of their own, its hundreds of cells took a megabyte for every open page.
/// </summary>
public sealed class PlaceRows
{
    // Units live as long as their board; their rows go with them.
    private readonly ConditionalWeakTable<Unit, ConcurrentDictionary<string, MarkupString>> _rows = [];
    private readonly ConditionalWeakTable<WardBoard, Unit> _buildings = [];

    /// <summary>The cells of a place.</summary>
    public MarkupString Of(Words words, WardBoard board, PlaceKind kind, Unit unit) => Cells(
        words, board, kind, unit, Figures.Of(kind, unit.Code), Figures.Place(kind, unit.Code),
        Paths.Place(board.Code, kind, unit.Code), words.PlaceName(kind, unit));

    /// <summary>The cells of the line that sums up the others.</summary>
    public MarkupString Total(Words words, WardBoard board, PlaceKind kind) => kind == PlaceKind.Group
        ? Cells(words, board, kind, board.Total, "groups.total", new ContractFilter(), null, words.Total)
        : Cells(words, board, kind, _buildings.GetValue(board, static its => Unit.Sum(its.Buildings)), "buildings.total",
            new ContractFilter(), null, words.Total);

    private MarkupString Cells(
        Words words, WardBoard board, PlaceKind kind, Unit unit, string figure, ContractFilter place, string? href, string name)
    {
        var rows = _rows.GetValue(unit, static _ => new(StringComparer.Ordinal));
        var key = words.Code + figure;
        return rows.TryGetValue(key, out var known)
            ? known
            : rows.GetOrAdd(key, Write(words, board, kind, unit, figure, place, href, name));
    }

    private static MarkupString Write(
        Words words, WardBoard board, PlaceKind kind, Unit unit, string figure, ContractFilter place, string? href, string name)
    {
        var html = new StringBuilder("<th scope=\"row\">");
        html.Append(href is null ? Safe(name) : $"<a href=\"{Safe(href)}\">{Safe(name)}</a>").Append("</th>");

        void Cell(string what, int value, ContractFilter filter)
        {
            var mark = $"data-figure=\"{Safe($"{figure}.{what}")}\"";
            var number = words.Number(value);
            html.Append(value == 0
                ? $"<td><span {mark}>{number}</span></td>"
                : $"<td><a {mark} href=\"{Safe(Paths.Contracts(board.Code, filter))}\">{number}</a></td>");
        }

        Cell(Figures.Signed, unit.Signed, place with { Stage = Stage.Signed });
        Cell(Figures.Contracts, unit.Contracts, place);
        html.Append(CultureInfo.InvariantCulture, $"""
            <td><span data-figure="{Safe(figure)}.share">{words.Percent(unit.Signed, unit.Contracts)}</span><progress max="{Math.Max(1, unit.Contracts)}" value="{unit.Signed}" aria-hidden="true"></progress></td>
            """);
        Cell(Figures.Left, unit.Left, place with { Unsigned = true });
        StageCell(Stage.Overdue);
        if (kind == PlaceKind.Group)
        {
            StageCell(Stage.DeliveryFailed);
            StageCell(Stage.NeedsHelp);
            Cell(Figures.SignedLast7Days, unit.SignedLast7Days, place with { SignedFrom = board.Today.AddDays(-6) });
        }

        return new MarkupString(html.ToString());

        void StageCell(Stage stage) => Cell(stage.Name(), unit.In(stage), place with { Stage = stage });
    }

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
