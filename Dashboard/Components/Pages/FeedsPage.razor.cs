using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>Are the sources alive, and what do they bring that cannot be used? Read again every ten seconds.</summary>
public sealed partial class FeedsPage : ComponentBase, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private Reading<IReadOnlyList<FeedLine>> _feeds = null!;
    private ITimer? _timer;
    private bool _mayMend;

    [Inject]
    public required FeedActivity Activity { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    public void Dispose()
    {
        _feeds.Dispose();
        _timer?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _feeds = new(Time);
        _mayMend = await Viewer.MayAsync(Policies.MendFeeds);
        await ReadAsync();
        if (RendererInfo.IsInteractive && !_feeds.IsLeft)
        {
            _timer = Time.CreateTimer(_ => _ = InvokeAsync(ReadAsync), null, Interval, Interval);
        }
    }

    private async Task ReadAsync()
    {
        await _feeds.ReadAsync(async token => await Activity.ReadAsync(await Viewer.ActorAsync(), null, token));
        if (!_feeds.IsLeft)
        {
            StateHasChanged();
        }
    }
}
