using Dapper;

using Microsoft.AspNetCore.Identity;

namespace Coordination.Dashboard.Access;

/// <summary>Accounts of an OpenID Connect provider that stand for accounts here.</summary>
public sealed partial class AccountStore : IUserLoginStore<Account>
{
    public Task AddLoginAsync(Account user, UserLoginInfo login, CancellationToken cancellationToken) => database.ExecuteAsync(
        "insert into external_login (provider, subject, account_id) values (@LoginProvider, @ProviderKey, @AccountId) on conflict do nothing",
        new { login.LoginProvider, login.ProviderKey, user.AccountId }, cancellationToken);

    public Task RemoveLoginAsync(Account user, string loginProvider, string providerKey, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            "delete from external_login where provider = @loginProvider and subject = @providerKey and account_id = @AccountId",
            new { loginProvider, providerKey, user.AccountId }, cancellationToken);

    public async Task<IList<UserLoginInfo>> GetLoginsAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        var logins = await connection.QueryAsync<(string Provider, string Subject)>(new CommandDefinition(
            "select provider, subject from external_login where account_id = @AccountId", new { user.AccountId }, cancellationToken: cancellationToken));
        return [.. logins.Select(login => new UserLoginInfo(login.Provider, login.Subject, login.Provider))];
    }

    public Task<Account?> FindByLoginAsync(string loginProvider, string providerKey, CancellationToken cancellationToken) => OneAsync(
        $"{Read} and a.account_id = (select account_id from external_login where provider = @loginProvider and subject = @providerKey)",
        new { loginProvider, providerKey }, cancellationToken);
}
