using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>
/// The groups or buildings of a ward in a chosen order. Rows do not move while someone points at them or has the focus in them:
/// the figures go on changing, the order waits until the pointer leaves or it is asked for.
/// </summary>
public sealed partial class Places : ComponentBase
{
    private IReadOnlyList<string> _order = [];
    private PlaceSort? _sorted;
    private bool _held;
    private bool _stale;

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required WardBoard Board { get; set; }

    [Parameter, EditorRequired]
    public PlaceKind Kind { get; set; }

    [Parameter]
    public PlaceSort Sort { get; set; }

    [Parameter]
    public bool Tiles { get; set; }

    private IReadOnlyList<Unit> Units => Kind == PlaceKind.Group ? Board.Groups : Board.Buildings;

    private string Prefix => Kind == PlaceKind.Group ? "groups" : "buildings";

    private IReadOnlyList<Unit> Ordered { get; set; } = [];

    protected override void OnParametersSet()
    {
        var sorted = PlaceOrder.Sort(Units, Sort);
        if (_held && _sorted == Sort)
        {
            var byCode = Units.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
            var kept = _order.Where(byCode.ContainsKey).ToHashSet(StringComparer.Ordinal);
            Ordered = [.. _order.Where(kept.Contains).Select(code => byCode[code]), .. sorted.Where(unit => !kept.Contains(unit.Code))];
            _stale = !Ordered.SequenceEqual(sorted);
            return;
        }

        Take(sorted);
    }

    private void Take(IReadOnlyList<Unit> sorted)
    {
        Ordered = sorted;
        _order = [.. sorted.Select(unit => unit.Code)];
        _sorted = Sort;
        _stale = false;
    }

    private void Hold() => _held = true;

    private void Release()
    {
        _held = false;
        SortAgain();
    }

    private void SortAgain() => Take(PlaceOrder.Sort(Units, Sort));
}
