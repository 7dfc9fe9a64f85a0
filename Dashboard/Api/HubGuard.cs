using System.Security.Claims;

using Coordination.Dashboard.Access;

using Microsoft.AspNetCore.SignalR;

using Npgsql;

namespace Coordination.Dashboard.Api;

/// <summary>
/// Closes a hub connection when what its account may see has changed; whoever still may connects again. The database's notice does it at once; every
/// few seconds the account is asked anyway, since a grant that runs out gives no notice and a lost one is never made up for.
/// </summary>
internal sealed class HubGuard : IDisposable
{
    private readonly HubCallerContext _connection;
    private readonly ClaimsPrincipal _user;
    private readonly AccountBook _accounts;
    private readonly TimeProvider _time;
    private readonly PeriodicTimer _timer;
    private IReadOnlyList<Grant> _begun = [];

    private HubGuard(HubCallerContext connection, ClaimsPrincipal user, AccountBook accounts, TimeProvider time)
    {
        (_connection, _user, _accounts, _time) = (connection, user, accounts, time);
        _timer = new PeriodicTimer(AccountBook.Kept, time);
        accounts.Changed += OnChanged;
    }

    /// <summary>Begins to watch over a connection. What its account may see is read after this: no change in between is missed.</summary>
    public static async Task<HubGuard> BeginAsync(HubCallerContext connection, AccountBook accounts, TimeProvider time)
    {
        var guard = new HubGuard(connection, connection.User!, accounts, time);
        try
        {
            guard._begun = (await guard.AccountAsync())?.Grants ?? [];

            // Between the connection and its first question a token may have been taken back, or a grant ended.
            if (!await guard.HoldsAsync())
            {
                connection.Abort();
                throw new HubException("What this connection was opened with does not hold any more.");
            }
        }
        catch
        {
            guard.Dispose();
            throw;
        }

        _ = guard.AskAsync();
        return guard;
    }

    public void Dispose()
    {
        _accounts.Changed -= OnChanged;
        _timer.Dispose();
    }

    // A notice may be an old one, such as of the account's own making.
    private void OnChanged(int? account)
    {
        if (account is null || account == _user.AccountId() || account == _user.ById())
        {
            _ = CloseUnlessHoldsAsync();
        }
    }

    private async Task AskAsync()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            await CloseUnlessHoldsAsync();
        }
    }

    private async Task CloseUnlessHoldsAsync()
    {
        try
        {
            if (!await HoldsAsync())
            {
                _connection.Abort();
            }
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            // A database that is away says nothing against anybody; no newer board comes from it either.
        }
    }

    private async Task<bool> HoldsAsync() =>
        await _user.StandsAsync(_accounts, CancellationToken.None)
        && await AccountAsync() is { } now && now.Grants.SequenceEqual(_begun) && now.Has(Policies.Matrix[Policies.Read], _time.GetUtcNow());

    private async Task<KnownAccount?> AccountAsync() =>
        _user.AccountId() is { } id ? await _accounts.FindAsync(id, CancellationToken.None) : null;
}
