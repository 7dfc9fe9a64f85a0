using Coordination.Dashboard.Components.Parts;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>The wards in scope, those that fall behind first; with one ward there is nothing to choose, so it leads on.</summary>
public sealed partial class WardsPage : ComponentBase
{
    private IReadOnlyList<WardTotal>? _wards;
    private bool _failed;

    [Inject]
    public required Wards Wards { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    private WardTotal? FurthestBehind => _wards?.FirstOrDefault(ward => ward.Total.Left > 0);

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        try
        {
            var wards = await Wards.ReadAsync(CancellationToken.None);
            if (wards is [var only])
            {
                Navigation.NavigateTo(Paths.Ward(only.Code), new NavigationOptions { ReplaceHistoryEntry = true });
                return;
            }

            // A ward without contracts has nothing left to do and comes last.
            _wards = [.. wards.OrderBy(ward => Share.Percent(ward.Total.Signed, ward.Total.Contracts) ?? 101m).ThenByDescending(ward => ward.Total.Left)];
            _failed = false;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            _failed = true;
        }
    }
}
