using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>How fresh each source of a ward is. Looks again each minute, because nothing announces a silence.</summary>
public sealed partial class FeedsPart : ComponentBase, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private IReadOnlyList<FeedLine>? _feeds;
    private ITimer? _timer;
    private bool _failed;
    private bool _disposed;

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required WardBoard Board { get; set; }

    public void Dispose()
    {
        _disposed = true;
        _timer?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _feeds = Readings.LastFeeds(Board);
        if (RendererInfo.IsInteractive)
        {
            _timer = Time.CreateTimer(_ => _ = InvokeAsync(ReadAsync), null, Interval, Interval);
        }

        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        if (_disposed)
        {
            return;
        }

        try
        {
            (_feeds, _failed) = (await Readings.FeedsAsync(Board), false);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            _failed = true;
        }

        if (!_disposed)
        {
            StateHasChanged();
        }
    }
}
