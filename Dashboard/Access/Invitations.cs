using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Dashboard.Access;

/// <summary>What somebody is handed to come in with for the first time.</summary>
/// <param name="Path">The link.</param>
/// <param name="Typed">The code to be typed instead, with the sign-in name; null for a personal link, which is needed again each time.</param>
public sealed record FirstLink(string Path, string? Typed);

/// <summary>
/// Links by which people come in for the first time. Who leads a group or manages a building gets a personal link that stays theirs and
/// goes with a PIN; everybody else an invitation for one use, to choose a password.
/// </summary>
public sealed class Invitations(AccessDatabase database)
{
    /// <summary>How long an invitation waits to be used.</summary>
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);

    /// <summary>How long a personal link waits for its PIN; with one it stays.</summary>
    public static readonly TimeSpan LinkWaitsForPin = TimeSpan.FromDays(30);

    private const string PersonalPath = "/my-link/";
    private const string InvitationPath = "/invitation/";

    /// <summary>
    /// A new link, with its typed code; earlier ones, and for a personal link the PIN and the devices, end with it. Whoever asks is trusted to hand
    /// it to the account's owner.
    /// </summary>
    /// <exception cref="AccessException">The account is out of use.</exception>
    public async Task<FirstLink> NewAsync(int account, Actor? by, CancellationToken token)
    {
        await using var change = await AccountChange.BeginAsync(database, by, token);
        var link = await NewAsync(change, account, token);
        await change.CommitAsync(token);
        return link;
    }

    /// <summary>The same for the program's operator.</summary>
    public Task<FirstLink> NewAsync(int account, CancellationToken token) => NewAsync(account, null, token);

    internal static async Task<FirstLink> NewAsync(AccountChange change, int account, CancellationToken token)
    {
        var (code, typed) = (Secret.NewLinkCode(), Secret.NewTypedCode());
        var name = await change.ValueAsync<string>(
            "select name from account where account_id = @account and kind = 1 and disabled_at is null for update", new { account }, token)
            ?? throw new AccessException(AccessFault.AccountDisabled, $"The account {account} is out of use.");

        // Also by what begins later: the paper is handed out before the first day.
        var phone = await change.ValueAsync<bool>(
            """
            select coalesce(bool_and(role in ('leader', 'building')), false) from access_grant
            where account_id = @account and revoked_at is null and (valid_until is null or valid_until > now())
            """, new { account }, token);
        await change.ExecuteAsync(
            phone
                ? """
                  update personal_link set revoked_at = now() where account_id = @account and revoked_at is null;
                  update device set cut_off_at = now() where account_id = @account and cut_off_at is null;
                  insert into credential (account_id, stamp) values (@account, @stamp)
                      on conflict (account_id) do update set pin_hash = null, stamp = excluded.stamp, failed = 0, locked_until = null;
                  insert into personal_link (code_hash, account_id, expires_at) values (@hash, @account, now() + @LinkWaitsForPin);
                  """
                : """
                  update invitation set used_at = now() where account_id = @account and used_at is null;
                  insert into invitation (code_hash, typed_hash, account_id, expires_at) values (@hash, @typedHash, @account, now() + @InvitationLasts);
                  insert into credential (account_id, stamp) values (@account, @stamp) on conflict do nothing;
                  """,
            new { account, typedHash = Secret.Hash(Secret.TypedKey(typed)), hash = Secret.Hash(code), stamp = NewStamp(), InvitationLasts, LinkWaitsForPin }, token);
        change.Note(0, phone ? "personal-link" : "invite", name);
        return phone ? new FirstLink(PersonalPath + code, null) : new FirstLink(InvitationPath + code, typed);
    }

    /// <summary>
    /// Ends a personal link with its PIN and devices: the account is given a role for which six digits are too little, and its owner needs an
    /// invitation now. Who has neither link nor PIN keeps their session.
    /// </summary>
    internal static async Task EndPersonalAsync(AccountChange change, int account, string name, CancellationToken token)
    {
        var links = await change.ExecuteAsync(
            "update personal_link set revoked_at = now() where account_id = @account and revoked_at is null", new { account }, token);
        var pins = await change.ExecuteAsync(
            "update credential set pin_hash = null where account_id = @account and pin_hash is not null", new { account }, token);
        if (links + pins > 0)
        {
            await change.ExecuteAsync(
                """
                update credential set stamp = @stamp where account_id = @account;
                update device set cut_off_at = now() where account_id = @account and cut_off_at is null;
                """,
                new { account, stamp = NewStamp() }, token);
            change.Note(0, "sign-out-everywhere", name);
        }
    }

    /// <summary>Is a link one that stays with its owner and goes with a PIN?</summary>
    public static bool IsPersonal(string link) => link.Contains(PersonalPath, StringComparison.Ordinal);

    /// <summary>Whom an unused invitation is for; null when there is none such.</summary>
    public Task<int?> AccountOfAsync(string code, CancellationToken token) => database.ValueAsync<int?>(
        """
        select account_id from invitation join account using (account_id)
        where code_hash = @hash and used_at is null and expires_at > now() and disabled_at is null
        """, new { hash = Secret.Hash(code) }, token);

    /// <summary>Takes an invitation, in one statement: of two at the same time one gets the account.</summary>
    public Task<int?> TakeAsync(string code, CancellationToken token) => database.ValueAsync<int?>(
        """
        update invitation i set used_at = now() from account a
        where i.code_hash = @hash and i.used_at is null and i.expires_at > now() and a.account_id = i.account_id and a.disabled_at is null
        returning i.account_id
        """, new { hash = Secret.Hash(code) }, token);

    /// <summary>Takes the invitation of an account by its typed code; false when it has none such, as for an account that does not exist.</summary>
    public Task<bool> TakeTypedAsync(int account, string code, CancellationToken token) => database.ValueAsync<bool>(
        """
        with taken as (
            update invitation i set used_at = now() from account a
            where i.account_id = @account and i.typed_hash = @hash and i.used_at is null and i.expires_at > now()
                and a.account_id = i.account_id and a.disabled_at is null
            returning 1
        ) select exists (select from taken)
        """, new { account, hash = Secret.Hash(Secret.TypedKey(code)) }, token);

    /// <summary>
    /// Whose personal link this is, and whether they have chosen a PIN; null when there is none such, or when the account has a role by now
    /// that no PIN opens.
    /// </summary>
    public async Task<(int Account, bool HasPin)?> LinkAsync(string code, CancellationToken token)
    {
        await using var connection = await database.Source.OpenConnectionAsync(token);
        return await connection.QuerySingleOrDefaultAsync<(int, bool)?>(new CommandDefinition(
            """
            select l.account_id, c.pin_hash is not null from personal_link l
            join account a using (account_id) left join credential c using (account_id)
            where l.code_hash = @hash and l.revoked_at is null and a.disabled_at is null and (c.pin_hash is not null or l.expires_at > now())
                and not exists (select from grant_in_force g where g.account_id = l.account_id and g.role not in ('leader', 'building'))
            """,
            new { hash = Secret.Hash(code) }, cancellationToken: token));
    }

    /// <summary>Keeps the PIN that was chosen with a link; false when somebody was faster.</summary>
    public async Task<bool> ChoosePinAsync(int account, string pinHash, CancellationToken token) => await database.ExecuteAsync(
        "update credential set pin_hash = @pinHash, stamp = @stamp, failed = 0, locked_until = null where account_id = @account and pin_hash is null",
        new { account, pinHash, stamp = NewStamp() }, token) == 1;

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
