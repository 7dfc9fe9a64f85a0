using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components;
using Coordination.Dashboard.Live;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Http.Features;

using Npgsql;

namespace Coordination.Dashboard.Mine;

/// <summary>
/// Server-sent events with one place's figures, sent when its board changes. A stream ends when the account, its session or its grants change: the
/// browser comes again by itself, and is asked again who it is.
/// </summary>
public sealed class MyStreams(
    BoardKeeper keeper, ScopeBook scopes, MyPlaces places, AccountBook accounts, TimeProvider time, IHostApplicationLifetime program)
{
    // A phone, a tablet, and what a browser has not yet closed.
    private const int MostOfAccount = 4;
    private const int Most = 5_000;

    // Often enough for proxies that cut silent lines, and for a notice of a changed account that was lost.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<int, int> _open = new();
    private int _all;

    /// <summary>Answers a request until it ends.</summary>
    public async Task RunAsync(HttpContext context, Viewer viewer)
    {
        var actor = await viewer.ActorAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, program.ApplicationStopping);
        var view = MyView.Read(name => context.Request.Query[name]);
        if (await accounts.FindAsync(actor.AccountId, ending.Token) is not { } account
            || view.Of(await places.ReadAsync(actor, ending.Token)) is not { } place
            || await scopes.ReadAsync(actor, place.Ward, ending.Token) is not { } scope)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!Enter(account.Id))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "30";
            return;
        }

        try
        {
            await SendAsync(context, account, place, scope, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
        }
        finally
        {
            Leave(account.Id);
        }
    }

    private async Task SendAsync(HttpContext context, KnownAccount account, MyPlace place, WardScope scope, CancellationToken token)
    {
        var words = Words.Of(LanguageChoice.Of(context.Request));
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await context.Response.WriteAsync("retry: 5000\n\n", token);

        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var asked = 1;
        using var watch = keeper.Watch(scope, () => changes.Writer.TryWrite(true));
        accounts.Changed += OnAccount;
        try
        {
            string? sent = null;
            while (true)
            {
                // Asked before anything is sent: what was taken away must not come once more.
                if (Interlocked.Exchange(ref asked, 0) == 1 && !await StandsAsync(context, account, token))
                {
                    return;
                }

                var said = await BoardAsync(scope, token) is { } board && MyFigures.Find(board, place) is { } unit && board.Version + board.Today != sent
                    ? (Version: board.Version + board.Today, Text: Event(MyFigures.Read(words, board, unit, time.GetUtcNow())))
                    : (Version: sent, Text: ":\n\n");
                sent = said.Version;
                await context.Response.WriteAsync(said.Text, token);
                await context.Response.Body.FlushAsync(token);
                if (!await ChangedAsync(changes.Reader, token))
                {
                    Volatile.Write(ref asked, 1);
                }
            }
        }
        finally
        {
            accounts.Changed -= OnAccount;
        }

        void OnAccount(int? changed)
        {
            if (changed is null || changed == account.Id || changed == context.User.ById())
            {
                Volatile.Write(ref asked, 1);
                changes.Writer.TryWrite(true);
            }
        }
    }

    private static string Event(IReadOnlyDictionary<string, string> figures) => $"event: figures\ndata: {JsonSerializer.Serialize(figures)}\n\n";

    /// <summary>True when something changed, false when only time has passed.</summary>
    private async Task<bool> ChangedAsync(ChannelReader<bool> changes, CancellationToken token)
    {
        using var pause = new CancellationTokenSource(Heartbeat, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(pause.Token, token);
        try
        {
            await changes.ReadAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<WardBoard?> BoardAsync(WardScope scope, CancellationToken token)
    {
        try
        {
            return await keeper.GetAsync(scope, token);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            // The page keeps what it shows, with its time.
            return null;
        }
    }

    private async Task<bool> StandsAsync(HttpContext context, KnownAccount begun, CancellationToken token)
    {
        try
        {
            return await context.User.StandsAsync(accounts, token)
                && await accounts.FindAsync(begun.Id, token) is { } now && now.Grants.SequenceEqual(begun.Grants)
                && now.Has(Policies.Matrix[Policies.MyPlaces], time.GetUtcNow());
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            // A database that is away says nothing against anybody; nothing is read from it either.
            return true;
        }
    }

    private bool Enter(int account)
    {
        var all = Interlocked.Increment(ref _all);
        var own = _open.AddOrUpdate(account, 1, static (_, open) => open + 1);
        if (all > Most || own > MostOfAccount)
        {
            Leave(account);
            return false;
        }

        return true;
    }

    private void Leave(int account)
    {
        Interlocked.Decrement(ref _all);
        _open.AddOrUpdate(account, 0, static (_, open) => Math.Max(0, open - 1));
        _open.TryRemove(KeyValuePair.Create(account, 0));
    }
}
