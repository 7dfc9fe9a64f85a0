using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.DataProtection;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>Which incidents are on record, and how many hours are left for each? Read again every half minute.</summary>
public sealed partial class IncidentsPage : ComponentBase, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private Reading<IReadOnlyList<Incident>> _incidents = null!;
    private ITimer? _timer;

    [Inject]
    public required Incidents Incidents { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    private DateTimeOffset Now => Time.GetUtcNow();

    public void Dispose()
    {
        _incidents.Dispose();
        _timer?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _incidents = new(Time);
        await ReadAsync();
        if (RendererInfo.IsInteractive && !_incidents.IsLeft)
        {
            _timer = Time.CreateTimer(_ => _ = InvokeAsync(ReadAsync), null, Interval, Interval);
        }
    }

    private async Task ReadAsync()
    {
        await _incidents.ReadAsync(async token => await Incidents.ListAsync(await Viewer.ActorAsync(), token));
        if (!_incidents.IsLeft)
        {
            StateHasChanged();
        }
    }

    private void Added(int id) => Navigation.NavigateTo(OfficerPaths.Incident(id));
}
