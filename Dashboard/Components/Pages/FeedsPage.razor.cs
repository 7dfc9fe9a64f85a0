using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>Are the sources alive, and what do they bring that cannot be used? Read again every ten seconds.</summary>
public sealed partial class FeedsPage : ComponentBase, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private IReadOnlyList<FeedLine>? _feeds;
    private DateTimeOffset? _readAt;
    private ITimer? _timer;
    private bool _failed;
    private bool _disposed;

    [Inject]
    public required FeedActivity Activity { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    public void Dispose()
    {
        _disposed = true;
        _timer?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        if (RendererInfo.IsInteractive && !_disposed)
        {
            _timer = Time.CreateTimer(_ => _ = InvokeAsync(ReadAsync), null, Interval, Interval);
        }
    }

    private async Task ReadAsync()
    {
        if (_disposed)
        {
            return;
        }

        try
        {
            (_feeds, _readAt, _failed) = (await Activity.ReadAsync(null, CancellationToken.None), Time.GetUtcNow(), false);
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
