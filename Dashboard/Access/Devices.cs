using Dapper;

namespace Coordination.Dashboard.Access;

/// <summary>A place where somebody is signed in.</summary>
public sealed record Device
{
    public required long DeviceId { get; init; }

    /// <summary>Browser and system, as far as it says.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>Where accounts are signed in. Cutting a device off takes effect with the next request, and in open pages within seconds.</summary>
public sealed class Devices(AccessDatabase database, AccountBook accounts)
{
    /// <summary>A new one; its id goes into the cookie.</summary>
    public async Task<long> AddAsync(int account, string name, DateTimeOffset expires, CancellationToken token) => await database.ValueAsync<long>(
        "insert into device (account_id, name, expires_at) values (@account, @name, @expires) returning device_id",
        new { account, name, expires = expires.ToUniversalTime() }, token);

    public async Task<IReadOnlyList<Device>> ListAsync(int account, CancellationToken token)
    {
        await using var connection = await database.Source.OpenConnectionAsync(token);
        return [.. await connection.QueryAsync<Device>(new CommandDefinition(
            """
            select device_id, name, created_at, expires_at from device
            where account_id = @account and cut_off_at is null and expires_at > now() order by device_id desc
            """,
            new { account }, cancellationToken: token))];
    }

    /// <summary>Cuts one device of an account off; the account is asked for so that nobody cuts off another's.</summary>
    public Task CutOffAsync(int account, long device, CancellationToken token) => CutOffAsync(
        account, "update device set cut_off_at = now() where account_id = @account and device_id = @device and cut_off_at is null",
        new { account, device }, token);

    public Task CutOffAllAsync(int account, CancellationToken token) => CutOffAsync(
        account, "update device set cut_off_at = now() where account_id = @account and cut_off_at is null", new { account }, token);

    /// <summary>What a browser says of itself, in two words that its owner knows again.</summary>
    public static string NameOf(string? userAgent)
    {
        var agent = userAgent ?? "";
        return $"{First(agent, ("Edg", "Edge"), ("OPR", "Opera"), ("coc_coc", "Cốc Cốc"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))}"
            + $" · {First(agent, ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"))}";
    }

    // Other processes hear of it by a notice; this one need not wait for its own.
    private async Task CutOffAsync(int account, string sql, object parameters, CancellationToken token)
    {
        await database.ExecuteAsync(sql, parameters, token);
        accounts.Drop(account);
    }

    private static string First(string agent, params (string Mark, string Name)[] known) =>
        known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.OrdinalIgnoreCase)).Name ?? "?";
}
