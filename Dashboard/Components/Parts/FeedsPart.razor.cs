using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>How fresh each source of a ward is. Looks again each minute, because nothing announces a silence.</summary>
public sealed partial class FeedsPart : ComponentBase, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private Reading<IReadOnlyList<FeedLine>> _feeds = null!;
    private ITimer? _timer;

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required WardBoard Board { get; set; }

    public void Dispose()
    {
        _feeds.Dispose();
        _timer?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _feeds = new(Time);
        _feeds.Begin(Readings.LastFeeds(Board));
        if (RendererInfo.IsInteractive)
        {
            _timer = Time.CreateTimer(_ => _ = InvokeAsync(ReadAsync), null, Interval, Interval);
        }

        await ReadAsync();
    }

    // The board was renewed: a database that was away may be back.
    protected override Task OnParametersSetAsync() => _feeds.Failed ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        await _feeds.ReadAsync(async _ => await Readings.FeedsAsync(Board));
        if (!_feeds.IsLeft)
        {
            StateHasChanged();
        }
    }
}
