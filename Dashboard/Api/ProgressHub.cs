using System.Threading.Channels;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Live;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.SignalR;

namespace Coordination.Dashboard.Api;

/// <summary>
/// For machine clients: <c>Watch(ward)</c> answers the ward's board and from then on sends each newer one as a <c>board</c> message.
/// A slow client misses the boards in between, never the last one. When the grants of its account change, the connection is closed, and the
/// client asks again.
/// </summary>
public sealed class ProgressHub(
    BoardKeeper keeper, Scopes scopes, AccountBook accounts, TimeProvider time, IHubContext<ProgressHub> context) : Hub
{
    private const string Guard = "";

    private Dictionary<string, IDisposable> Watches
    {
        get
        {
            if (!Context.Items.TryGetValue(nameof(Watches), out var watches))
            {
                Context.Items[nameof(Watches)] = watches = new Dictionary<string, IDisposable>(StringComparer.Ordinal);
            }

            return (Dictionary<string, IDisposable>)watches!;
        }
    }

    /// <summary>Starts watching a ward.</summary>
    /// <exception cref="HubException">There is no such ward.</exception>
    public async Task<ProgressAnswer> Watch(string ward)
    {
        var actor = ActorOf.User(Context.User, Context.GetHttpContext()?.Connection.RemoteIpAddress?.ToString());
        if (!Watches.ContainsKey(Guard))
        {
            Watches[Guard] = await HubGuard.BeginAsync(Context, accounts, time);
        }

        var scope = await scopes.ReadAsync(actor, ward, Context.ConnectionAborted);
        var board = (scope is null ? null : await keeper.GetAsync(scope, Context.ConnectionAborted))
            ?? throw new HubException($"There is no ward with the code {ward}.");
        if (!Watches.ContainsKey(ward))
        {
            Watches[ward] = new Sender(keeper, context.Clients.Client(Context.ConnectionId), scope!, board.Version);
        }

        return ProgressAnswer.Of(board);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        foreach (var watch in Watches.Values)
        {
            watch.Dispose();
        }

        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>Sends a ward's boards to one client, one at a time.</summary>
    private sealed class Sender : IDisposable
    {
        private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        private readonly IDisposable _subscription;

        public Sender(BoardKeeper keeper, IClientProxy client, WardScope ward, string sent)
        {
            _subscription = keeper.Watch(ward, () => _changes.Writer.TryWrite(true));
            _changes.Writer.TryWrite(true);
            _ = SendAsync(keeper, client, ward, sent);
        }

        public void Dispose()
        {
            _subscription.Dispose();
            _changes.Writer.TryComplete();
        }

        private async Task SendAsync(BoardKeeper keeper, IClientProxy client, WardScope ward, string sent)
        {
            await foreach (var _ in _changes.Reader.ReadAllAsync())
            {
                if (keeper.LastKnown(ward) is { } board && board.Version != sent)
                {
                    sent = board.Version;
                    await client.SendAsync("board", ProgressAnswer.Of(board));
                }
            }
        }
    }
}
