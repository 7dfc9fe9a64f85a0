using Coordination.Dashboard.Access;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>
/// A page of the contracts behind a filter, with their count. It is read when the filter changes or when asked for; when the ward's
/// figures move on, the list says so and does not move under the reader.
/// </summary>
public sealed partial class ContractList : ComponentBase, IDisposable
{
    public const int PageSize = 50;

    private Reading<Listed> _list = null!;
    private bool _changed;
    private string? _typed;
    private string? _version;
    private (int Ward, ContractFilter Filter, string? After)? _read;

    [Inject]
    public required Contracts Contracts { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required WardBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required ContractFilter Filter { get; set; }

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

    public void Dispose() => _list.Dispose();

    protected override void OnInitialized() => _list = new(Time);

    protected override async Task OnParametersSetAsync()
    {
        if (_read != (Board.WardId, Filter, After))
        {
            _typed = null;
            _list.Begin();
            await ReadAsync();
        }
        else if (_list.Failed)
        {
            // The board was renewed: a database that was away may be back.
            await ReadAsync();
        }
        else
        {
            _changed = _list.Value is not null && _version != Board.Version;
        }
    }

    private async Task ReadAsync()
    {
        var asked = (Board.WardId, Filter, After);
        (_read, _version, _changed) = (asked, Board.Version, false);
        await _list.ReadAsync(async token =>
        {
            var actor = await Viewer.ActorAsync();
            var count = Contracts.CountAsync(actor, asked.WardId, asked.Filter, token);
            var page = await Contracts.PageAsync(actor, "contract-list", asked.WardId, asked.Filter, asked.After, PageSize, token);
            return new Listed(page, await count);
        });
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

    private sealed record Listed(ContractPage Page, int Count);
}
