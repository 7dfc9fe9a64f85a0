using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.DataProtection;
using Coordination.Ingest.Record;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>Which requests of data subjects are open, and which are late?</summary>
public sealed partial class RequestsPage : ComponentBase, IDisposable
{
    private Reading<IReadOnlyList<DataRequest>> _requests = null!;

    [Inject]
    public required DataRequests Requests { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    private DateOnly Today => VietnamTime.DayOf(Time.GetUtcNow());

    public void Dispose() => _requests.Dispose();

    protected override async Task OnInitializedAsync()
    {
        _requests = new(Time);
        await ReadAsync();
    }

    private async Task ReadAsync() => await _requests.ReadAsync(async token => await Requests.ListAsync(await Viewer.ActorAsync(), token));

    private void AddedAsync(int id) => Navigation.NavigateTo(OfficerPaths.Request(id));
}
