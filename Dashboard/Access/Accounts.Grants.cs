using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Dashboard.Access;

/// <content>What accounts are granted.</content>
public sealed partial class Accounts
{
    /// <summary>Gives an account one more grant.</summary>
    /// <exception cref="AccessException">The grant does not fit, or the account is out of use.</exception>
    public async Task GrantAsync(int account, GrantDraft grant, Actor? by, CancellationToken token)
    {
        await using var change = await AccountChange.BeginAsync(database, by, token);
        await GrantAsync(change, account, grant, token);
        await change.CommitAsync(token);
    }

    internal static async Task GrantAsync(AccountChange change, int account, GrantDraft grant, CancellationToken token)
    {
        var name = await NameOfAsync(change, account, token);
        if (account == change.ById)
        {
            throw new AccessException(AccessFault.OwnAccount, "Nobody grants themselves a role; ask another administrator.", name);
        }

        // Locked against being disabled meanwhile: a grant must not outlive that.
        if (await change.ValueAsync<int?>("select account_id from account where account_id = @account and disabled_at is null for update",
            new { account }, token) is null)
        {
            throw new AccessException(AccessFault.AccountDisabled, $"The account {name} is out of use.", name);
        }

        await InsertAsync(change, account, name, grant, await grant.ResolveAsync(change.Connection, token), token);
        if (grant.Role is not (Roles.Leader or Roles.Building))
        {
            await Invitations.EndPersonalAsync(change, account, name, token);
        }
    }

    /// <summary>Takes a grant back; nothing happens when it was taken back before.</summary>
    /// <exception cref="AccessException">It is what makes the last administrator one.</exception>
    public async Task RevokeAsync(int grant, Actor? by, CancellationToken token)
    {
        await using var change = await AccountChange.BeginAsync(database, by, token);
        await HoldAdministratorsAsync(change, token);
        var gone = await change.Connection.QuerySingleOrDefaultAsync<(int Ward, string What, bool IsAdmin)?>(new CommandDefinition(
            """
            update access_grant g set revoked_at = now(), revoked_by = @by from account a
            where g.grant_id = @grant and g.revoked_at is null and a.account_id = g.account_id
            returning coalesce(g.ward_id, 0), a.name || ': ' || concat_ws(' ', g.role,
                (select code from enterprise e where e.enterprise_id = g.enterprise_id), (select code from ward w where w.ward_id = g.ward_id),
                (select code from residential_group r where r.ward_id = g.ward_id and r.group_id = g.group_id),
                (select code from building b where b.ward_id = g.ward_id and b.building_id = g.building_id)), g.role = 'admin'
            """,
            new { grant, by = change.ById }, cancellationToken: token));
        if (gone is not { } taken)
        {
            return;
        }

        if (taken.IsAdmin)
        {
            await KeepAdministratorAsync(change, token);
        }

        change.Note(taken.Ward, "revoke", taken.What);
        await change.CommitAsync(token);
    }

    private static async Task InsertAsync(
        AccountChange change, int account, string name, GrantDraft grant, GrantPlace place, CancellationToken token)
    {
        await change.ExecuteAsync(
            """
            insert into access_grant (account_id, role, enterprise_id, ward_id, group_id, building_id, valid_from, valid_until, granted_by)
            values (@account, @Role, @EnterpriseId, @WardId, @GroupId, @BuildingId, coalesce(@from, now()), @until, @by)
            """,
            new
            {
                account,
                grant.Role,
                place.EnterpriseId,
                place.WardId,
                place.GroupId,
                place.BuildingId,
                from = grant.From?.ToUniversalTime(),
                until = grant.Until?.ToUniversalTime(),
                by = change.ById,
            },
            token);
        change.Note(place.WardId ?? 0, "grant", $"{name}: {grant}");
    }

    /// <summary>Locks what makes administrators, so that two of them at the same time cannot take each other away.</summary>
    private static Task<int> HoldAdministratorsAsync(AccountChange change, CancellationToken token) => change.ExecuteAsync(
        "select from access_grant where role = 'admin' and revoked_at is null order by grant_id for update", null, token);

    /// <summary>Asked after the change, in a statement of its own: somebody must be left who can come in and whose time does not run out.</summary>
    private static async Task KeepAdministratorAsync(AccountChange change, CancellationToken token)
    {
        if (!await change.ValueAsync<bool>(
            """
            select exists (select from grant_in_force g join account a using (account_id)
                where g.role = 'admin' and g.valid_until is null and a.kind = 1 and (
                    exists (select from credential c where c.account_id = a.account_id and c.password_hash is not null)
                    or exists (select from external_login l where l.account_id = a.account_id)))
            """,
            null, token))
        {
            throw new AccessException(
                AccessFault.LastAdministrator, "No other administrator would be left who can sign in; make one first.");
        }
    }
}
