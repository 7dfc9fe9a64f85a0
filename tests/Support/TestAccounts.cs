using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Coordination.Support;

/// <summary>Accounts of a test's database, made straight in its tables: programs with a token, people with a password.</summary>
public static class TestAccounts
{
    /// <summary>A password that the rules take.</summary>
    public const string Password = "ba con chim tren canh";

    private static int _count;

    /// <summary>A program with a role at a place, by codes; without any place for the whole company or, as an enterprise's, its only one.</summary>
    /// <returns>Its bearer token.</returns>
    public static async Task<string> TokenAsync(
        NpgsqlDataSource owner, string role, string? ward = null, string? group = null, string? building = null, string? enterprise = null)
    {
        var account = await AddAsync(owner, 2, $"may-{role}-{Interlocked.Increment(ref _count)}", role, ward, group, building, enterprise);
        var token = "cdn_" + RandomNumberGenerator.GetHexString(40);
        await using var connection = await owner.OpenConnectionAsync();
        await connection.ExecuteAsync(
            "insert into bearer_token (token_hash, account_id) values (@hash, @account)",
            new { hash = SHA256.HashData(Encoding.UTF8.GetBytes(token)), account });
        return token;
    }

    /// <summary>A person who signs in with <see cref="Password"/>.</summary>
    /// <returns>The account's number.</returns>
    public static async Task<int> PersonAsync(
        NpgsqlDataSource owner, string name, string role, string? ward = null, string? group = null, string? building = null, string? enterprise = null)
    {
        var account = await AddAsync(owner, 1, name, role, ward, group, building, enterprise);

        // Few rounds: a test signs in often, and what is stored says how often it was hashed.
        var hasher = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));
        await using var connection = await owner.OpenConnectionAsync();
        await connection.ExecuteAsync(
            "insert into credential (account_id, password_hash, stamp) values (@account, @hash, @stamp)",
            new { account, hash = hasher.HashPassword(account, Password), stamp = Guid.NewGuid().ToString("N") });
        return account;
    }

    /// <summary>Gives one more role.</summary>
    public static async Task GrantAsync(
        NpgsqlDataSource owner, int account, string role, string? ward = null, string? group = null, string? building = null, string? enterprise = null)
    {
        await using var connection = await owner.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            insert into access_grant (account_id, role, enterprise_id, ward_id, group_id, building_id)
            select @account, @role,
                case when @role in ('enterprise', 'care', 'records') then coalesce(
                    (select enterprise_id from enterprise where code = @enterprise), (select enterprise_id from ward where code = @ward),
                    (select min(enterprise_id) from enterprise)) end,
                (select ward_id from ward where code = @ward),
                (select group_id from residential_group g join ward w using (ward_id) where w.code = @ward and g.code = @group limit 1),
                (select building_id from building b join ward w using (ward_id) where w.code = @ward and b.code = @building limit 1)
            """,
            new { account, role, ward, group, building, enterprise });
    }

    /// <summary>Takes all of an account's grants back.</summary>
    public static async Task RevokeAsync(NpgsqlDataSource owner, int account)
    {
        await using var connection = await owner.OpenConnectionAsync();
        await connection.ExecuteAsync("update access_grant set revoked_at = now() where account_id = @account", new { account });
    }

    private static async Task<int> AddAsync(
        NpgsqlDataSource owner, int kind, string name, string role, string? ward, string? group, string? building, string? enterprise)
    {
        await using var connection = await owner.OpenConnectionAsync();
        var account = await connection.QuerySingleAsync<int>(
            "insert into account (kind, name, display_name) values (@kind, @name, @name) returning account_id", new { kind, name });
        await GrantAsync(owner, account, role, ward, group, building, enterprise);
        return account;
    }
}
