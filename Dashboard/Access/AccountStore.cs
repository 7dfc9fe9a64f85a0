using System.Globalization;
using System.Text;

using Dapper;

using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Coordination.Dashboard.Access;

/// <summary>
/// Identity's store over the tables of sign-in: passwords, stamps, one-time codes. Attempts are not counted here but by
/// <see cref="Attempts"/>, in one statement, because reading, adding and writing back lets attempts at the same time outrun the count.
/// </summary>
public sealed partial class AccountStore(AccessDatabase database, IDataProtectionProvider protection) :
    IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserTwoFactorStore<Account>, IUserAuthenticatorKeyStore<Account>,
    IUserTwoFactorRecoveryCodeStore<Account>
{
    private const string Read =
        """
        select a.account_id, a.name, a.display_name, a.disabled_at is not null as disabled, c.password_hash, c.pin_hash,
            coalesce(c.stamp, '') as stamp, c.authenticator_key, coalesce(c.two_factor, false) as two_factor,
            coalesce(c.recovery_codes, '{}') as recovery_codes
        from account a left join credential c using (account_id) where a.kind = 1
        """;

    private readonly IDataProtector _protector = protection.CreateProtector("authenticator");

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        int.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await OneAsync($"{Read} and a.account_id = @id", new { id }, cancellationToken)
            : null;

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        OneAsync($"{Read} and a.name = @name", new { name = normalizedUserName }, cancellationToken);

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        await database.ExecuteAsync(
            """
            insert into credential (account_id, password_hash, pin_hash, stamp, authenticator_key, two_factor, recovery_codes)
            values (@AccountId, @PasswordHash, @PinHash, @Stamp, @AuthenticatorKey, @TwoFactor, @RecoveryCodes)
            on conflict (account_id) do update set password_hash = excluded.password_hash, pin_hash = excluded.pin_hash, stamp = excluded.stamp,
                authenticator_key = excluded.authenticator_key, two_factor = excluded.two_factor, recovery_codes = excluded.recovery_codes
            """,
            user, cancellationToken);
        return IdentityResult.Success;
    }

    // Accounts are made and ended by Accounts, with their grants.
    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AccountId.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    // Names are kept as they are compared.
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Set(() => user.Stamp = stamp);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stamp);

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Set(() => user.TwoFactor = enabled);

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactor);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        Set(() => user.AuthenticatorKey = Convert.ToBase64String(_protector.Protect(Encoding.ASCII.GetBytes(key))));

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(
        user.AuthenticatorKey is { } sealedKey ? Encoding.ASCII.GetString(_protector.Unprotect(Convert.FromBase64String(sealedKey))) : null);

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Set(() => user.RecoveryCodes = [.. recoveryCodes.Select(code => Convert.ToHexStringLower(Secret.Hash(code)))]);

    public async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        // In one statement: the same code at the same time is taken once.
        var hash = Convert.ToHexStringLower(Secret.Hash(code));
        var taken = await database.ExecuteAsync(
            "update credential set recovery_codes = array_remove(recovery_codes, @hash) where account_id = @AccountId and @hash = any (recovery_codes)",
            new { user.AccountId, hash }, cancellationToken);
        user.RecoveryCodes = [.. user.RecoveryCodes.Where(kept => kept != hash)];
        return taken == 1;
    }

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.RecoveryCodes.Length);

    public void Dispose()
    {
        // The database is the program's.
    }

    private async Task<Account?> OneAsync(string sql, object parameters, CancellationToken token)
    {
        await using var connection = await database.Source.OpenConnectionAsync(token);
        return await connection.QuerySingleOrDefaultAsync<Account>(new CommandDefinition(sql, parameters, cancellationToken: token));
    }

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
