using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>
/// A page of the contracts behind a filter, with their count. It is read when the filter changes or when asked for; when the ward's
/// figures move on, the list says so and does not move under the reader.
/// </summary>
public sealed partial class ContractList : ComponentBase, IDisposable
{
    public const int PageSize = 50;

    private readonly CancellationTokenSource _leaving = new();
    private ContractPage? _page;
    private int? _count;
    private bool _failed;
    private bool _changed;
    private string? _typed;
    private UnitMark _shown;
    private (int Ward, ContractFilter Filter, string? After)? _read;

    [Inject]
    public required Contracts Contracts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required WardBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required ContractFilter Filter { get; set; }

    /// <summary>The figures of the place that the list belongs to; when they change, so may the list.</summary>
    [Parameter, EditorRequired]
    public required Unit Unit { get; set; }

    [Parameter]
    public string? After { get; set; }

    [Parameter]
    public PlaceKind? Kind { get; set; }

    /// <summary>The address and the fields that a search keeps.</summary>
    [Parameter, EditorRequired]
    public required string Action { get; set; }

    [Parameter]
    public IEnumerable<(string Name, string? Value)> Kept { get; set; } = [];

    /// <summary>The choices above the list.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private IEnumerable<(string Name, string? Value)> Hidden => Kept.Where(pair => !string.IsNullOrEmpty(pair.Value) && pair.Name != "q");

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_read == (Board.WardId, Filter, After))
        {
            _changed = _page is not null && _shown != UnitMark.Of(Unit);
            return;
        }

        (_page, _count, _typed) = (null, null, null);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var asked = (Board.WardId, Filter, After);
        (_read, _shown, _changed) = (asked, UnitMark.Of(Unit), false);
        try
        {
            var token = _leaving.Token;
            var count = Contracts.CountAsync(asked.WardId, asked.Filter, token);
            var page = await Contracts.PageAsync(asked.WardId, asked.Filter, asked.After, PageSize, token);
            var counted = await count;
            if (_read == asked)
            {
                (_page, _count, _failed) = (page, counted, false);
            }
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The page was left; there is nobody to show it to.
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            _failed = true;
        }
    }

    private void Typed(ChangeEventArgs change) => _typed = change.Value as string;

    private void Search()
    {
        var text = (_typed ?? Filter.Search)?.Trim();
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            ["q"] = string.IsNullOrEmpty(text) ? null : text,
            ["after"] = null,
        }));
    }

    // What decides whether a list may have changed: every count of its place.
    private readonly record struct UnitMark(UnitCounts Counts, int Due, int Signed)
    {
        public static UnitMark Of(Unit unit) => new(unit.Counts, unit.DueToday, unit.SignedLast7Days);
    }
}
