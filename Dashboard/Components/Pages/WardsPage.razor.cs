using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>The wards in scope, those that fall behind first; with one ward there is nothing to choose, so it leads on.</summary>
public sealed partial class WardsPage : ComponentBase, IDisposable
{
    private Reading<IReadOnlyList<WardTotal>> _wards = null!;

    [Inject]
    public required Wards Wards { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    public void Dispose() => _wards.Dispose();

    protected override Task OnInitializedAsync()
    {
        _wards = new(Time);
        return ReadAsync();
    }

    private static WardTotal? FurthestBehind(IEnumerable<WardTotal> wards) => wards.FirstOrDefault(ward => ward.Total.Left > 0);

    private async Task ReadAsync()
    {
        // A ward without contracts has nothing left to do and comes last.
        await _wards.ReadAsync(async token => [.. (await Wards.ReadAsync(await Viewer.ActorAsync(), token))
            .OrderBy(ward => Share.Percent(ward.Total.Signed, ward.Total.Contracts) ?? 101m).ThenByDescending(ward => ward.Total.Left)]);
        if (_wards.Value is [var only])
        {
            Navigation.NavigateTo(Paths.Ward(only.Code), new NavigationOptions { ReplaceHistoryEntry = true });
        }
    }
}
