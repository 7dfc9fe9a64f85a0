using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Access;

/// <summary>Bearer tokens of machine accounts: one each, shown once.</summary>
public sealed class Tokens(AccessDatabase database, Accounts accounts)
{
    /// <summary>Makes a machine account and its token.</summary>
    /// <exception cref="AccessException">The name is taken, or the grant does not fit.</exception>
    public async Task<string> AddAsync(string name, GrantDraft grant, Actor? by, CancellationToken cancellation)
    {
        await using var change = await AccountChange.BeginAsync(database, by, cancellation);
        var account = await Accounts.AddAsync(change, name, null, AccountKind.Machine, grant, cancellation);
        var token = Secret.NewToken();
        await change.ExecuteAsync(
            "insert into bearer_token (token_hash, account_id) values (@hash, @account)", new { hash = Secret.Hash(token), account }, cancellation);
        await change.CommitAsync(cancellation);
        return token;
    }

    /// <summary>Ends a machine account with its token.</summary>
    /// <exception cref="AccessException">There is none of that name.</exception>
    public async Task RemoveAsync(string name, Actor? by, CancellationToken cancellation) =>
        await accounts.DisableAsync(await accounts.IdAsync(name, AccountKind.Machine, cancellation), by, cancellation);
}
