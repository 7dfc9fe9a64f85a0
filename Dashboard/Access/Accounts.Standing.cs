using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Access;

/// <content>Whether accounts are in use, and where they are signed in.</content>
public sealed partial class Accounts
{
    /// <summary>Ends an account: its grants, devices, links and tokens with it.</summary>
    /// <exception cref="AccessException">It is the last administrator's.</exception>
    public async Task DisableAsync(int account, Actor? by, CancellationToken token)
    {
        await using var change = await AccountChange.BeginAsync(database, by, token);
        await HoldAdministratorsAsync(change, token);
        var name = await NameOfAsync(change, account, token);
        var isAdmin = await change.ValueAsync<bool>(
            "select exists (select from access_grant where account_id = @account and role = 'admin' and revoked_at is null)", new { account }, token);
        await change.ExecuteAsync(
            """
            update account set disabled_at = now() where account_id = @account and disabled_at is null;
            update access_grant set revoked_at = now(), revoked_by = @by where account_id = @account and revoked_at is null;
            update device set cut_off_at = now() where account_id = @account and cut_off_at is null;
            update bearer_token set removed_at = now() where account_id = @account and removed_at is null;
            update personal_link set revoked_at = now() where account_id = @account and revoked_at is null;
            update invitation set used_at = now() where account_id = @account and used_at is null;
            """,
            new { account, by = change.ById }, token);
        if (isAdmin)
        {
            await KeepAdministratorAsync(change, token);
        }

        change.Note(0, "disable", name);
        await change.CommitAsync(token);
    }

    /// <summary>Puts a person's account back into use, without its former grants.</summary>
    public Task EnableAsync(int account, Actor? by, CancellationToken token) => ChangeAsync(
        "update account set disabled_at = null where account_id = @account and kind = 1 and disabled_at is not null", account, "enable", by, token);

    /// <summary>Forgets wrong passwords and PINs, so that the owner need not wait.</summary>
    public Task UnlockAsync(int account, Actor? by, CancellationToken token) => ChangeAsync(
        "update credential set failed = 0, locked_until = null where account_id = @account", account, "unlock", by, token);

    /// <summary>Signs an account out on one device, or on all.</summary>
    public Task CutOffAsync(int account, long? device, Actor? by, CancellationToken token) => ChangeAsync(
        """
        update device set cut_off_at = now()
        where account_id = @account and cut_off_at is null and (@device::bigint is null or device_id = @device)
        """,
        account, device is null ? "sign-out-everywhere" : "cut-off", by, token, device);

    /// <summary>One statement and its entry; no entry when nothing changed.</summary>
    private async Task ChangeAsync(string sql, int account, string action, Actor? by, CancellationToken token, long? device = null)
    {
        await using var change = await AccountChange.BeginAsync(database, by, token);
        if (await change.ExecuteAsync(sql, new { account, device }, token) > 0)
        {
            change.Note(0, action, await NameOfAsync(change, account, token));
            await change.CommitAsync(token);
        }
    }
}
