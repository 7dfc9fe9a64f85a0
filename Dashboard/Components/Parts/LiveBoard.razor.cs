using Coordination.Dashboard.Live;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>
/// Gives its content the newest board of a ward and renders it again whenever that is replaced. Every viewer of a ward is given the same
/// board; nothing is read from the database for a single one.
/// </summary>
public sealed partial class LiveBoard : ComponentBase, IDisposable
{
    private WardBoard? _board;
    private bool _failed;
    private bool _disposed;
    private int _posted;
    private string? _shown;
    private IDisposable? _watch;

    [Inject]
    public required BoardKeeper Keeper { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    /// <summary>The ward's code.</summary>
    [Parameter, EditorRequired]
    public required string Ward { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<WardBoard> ChildContent { get; set; }

    public void Dispose()
    {
        _disposed = true;
        _watch?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Ward)
        {
            return;
        }

        _watch?.Dispose();
        _shown = Ward;
        _board = Keeper.LastKnown(Ward);

        // Before the read, so that no change falls between; not while prerendering, where nobody would listen.
        _watch = RendererInfo.IsInteractive ? Keeper.Watch(Ward, OnChanged) : null;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var ward = Ward;
        try
        {
            var board = await Keeper.GetAsync(ward, CancellationToken.None);
            if (_disposed || ward != Ward)
            {
                return;
            }

            (_board, _failed) = (board, false);
            if (board is null)
            {
                Navigation.NotFound();
            }
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            _failed = true;
        }
    }

    // The keeper calls on its own thread; all that is done here is to post, at most one call at a time.
    private void OnChanged()
    {
        if (Interlocked.Exchange(ref _posted, 1) == 0)
        {
            _ = PostAsync();
        }
    }

    private async Task PostAsync()
    {
        try
        {
            await InvokeAsync(Show);
        }
        catch (Exception error) when (!_disposed)
        {
            await DispatchExceptionAsync(error);
        }
        catch (ObjectDisposedException)
        {
            // The circuit closed in between; nobody is left to see it.
        }
    }

    private void Show()
    {
        Volatile.Write(ref _posted, 0);
        if (_disposed)
        {
            return;
        }

        if (Keeper.LastKnown(Ward) is { } board)
        {
            // While the database is away the board cannot be newer than the one shown, so what failed stays said.
            _failed &= ReferenceEquals(board, _board);
            _board = board;
        }

        StateHasChanged();
    }
}
