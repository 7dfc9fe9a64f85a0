using Coordination.Dashboard.Access;
using Coordination.Dashboard.Live;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

using Npgsql;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>
/// Gives its content what is the viewer's of the newest board of a ward and renders it again whenever that is replaced. The board is read once
/// for all viewers; for a single one only, and once, what of it is theirs.
/// </summary>
public sealed partial class LiveBoard : ComponentBase, IDisposable
{
    private Reading<WardBoard> _board = null!;
    private int _posted;
    private string? _shown;
    private string? _rights;
    private int _anew;
    private WardScope? _scope;
    private Task<AuthenticationState>? _state;
    private IDisposable? _watch;

    [Inject]
    public required BoardKeeper Keeper { get; init; }

    [Inject]
    public required ScopeBook Scopes { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>Another one when what the viewer may see has changed: their scope is asked anew.</summary>
    [CascadingParameter]
    public Task<AuthenticationState>? State { get; set; }

    [CascadingParameter]
    public required Words Words { get; set; }

    /// <summary>The ward's code.</summary>
    [Parameter, EditorRequired]
    public required string Ward { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<WardBoard> ChildContent { get; set; }

    public void Dispose()
    {
        _board.Dispose();
        _watch?.Dispose();
    }

    protected override void OnInitialized() => _board = new(Time);

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Ward && ReferenceEquals(_state, State))
        {
            return;
        }

        var same = _shown == Ward;
        _watch?.Dispose();
        (_shown, _scope, _watch, _state) = (Ward, null, null, State);
        if (!same)
        {
            _board.Begin();
        }

        await RenewRightsAsync();
        await ReadAsync();
    }

    // Not with every notice: the database that was away and is back changes nobody's rights, and what is typed into a page stays.
    private async Task RenewRightsAsync()
    {
        if (State is null)
        {
            return;
        }

        try
        {
            var rights = string.Join('|', await Viewer.GrantsAsync());
            if (_rights is not null && rights != _rights)
            {
                _anew++;
                StateHasChanged();
            }

            _rights = rights;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            // Nothing is shown to anybody new; the next notice or interval asks again.
        }
    }

    private async Task ReadAsync()
    {
        // The board that comes of it is for everyone: it is read to its end though this viewer leaves.
        if (await _board.ReadAsync(_ => OwnAsync(Ward)) && _board.Value is null)
        {
            Navigation.NotFound();
        }
    }

    /// <summary>What of the ward is the viewer's; a ward in which nothing is looks as if it were not there.</summary>
    private async Task<WardBoard?> OwnAsync(string ward)
    {
        var scope = _scope ?? await Scopes.ReadAsync(await Viewer.ActorAsync(), ward, CancellationToken.None);
        if (scope is null || ward != _shown || _board.IsLeft)
        {
            return null;
        }

        // Before the read, so that no change falls between; not while prerendering, where nobody would listen.
        _scope = scope;
        _watch ??= RendererInfo.IsInteractive ? Keeper.Watch(scope, OnChanged) : null;
        if (_board.Value is null && Keeper.LastKnown(scope) is { } last)
        {
            // Stays, with its time, when the newest cannot be read.
            _board.Renew(last);
        }

        return await Keeper.GetAsync(scope, CancellationToken.None);
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
            await InvokeAsync(ShowAsync);
        }
        catch (Exception error) when (!_board.IsLeft)
        {
            await DispatchExceptionAsync(error);
        }
        catch (ObjectDisposedException)
        {
            // The circuit closed in between; nobody is left to see it.
        }
    }

    private async Task ShowAsync()
    {
        Volatile.Write(ref _posted, 0);
        if (_board.IsLeft)
        {
            return;
        }

        if (_scope is not null && Keeper.LastKnown(_scope) is { } board && (Keeper.Status.Connected || board.Version != _board.Value?.Version))
        {
            // While the database is away the board cannot be newer than the one shown, so what failed stays said.
            _board.Renew(board);
        }

        if (_board.Failed && Keeper.Status.Connected)
        {
            // The database is back with the very figures that are shown: nothing newer will come to say so.
            await ReadAsync();
        }

        StateHasChanged();
    }
}
