using Coordination.Ingest.Record;

using Dapper;

using Npgsql;

namespace Coordination.Reports.Numbers;

/// <summary>A holder's phone and the known part of the ID number, in full.</summary>
public sealed record HolderContact(string? Phone, string? IdNumber);

/// <summary>
/// The one way to personal data. The database decides which of the contracts the actor may read the names of, masks what must be masked, and
/// writes the entry in the access log before it gives anything away.
/// </summary>
public sealed class Holders(ReportsDatabase database)
{
    /// <summary>Phone in full, for a reason that the log keeps; null when the actor may not, or there is no such contract.</summary>
    public async Task<HolderContact?> UnmaskAsync(Actor actor, int wardId, int contractId, string reason, CancellationToken token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        await using var reading = await database.ReadLoggedAsync(actor, token);
        try
        {
            var rows = await ReadAsync(reading, "contract", wardId, null, [contractId], reason.Trim(), token);
            await reading.CommitAsync(token);
            return rows.Count == 0 ? null : new HolderContact(rows[0].Phone, rows[0].IdNumber);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return null;
        }
    }

    /// <summary>Puts names to the lines of a page where the actor may read them, and ends the reading.</summary>
    internal static async Task<IReadOnlyList<ContractLine>> NameAsync(
        Reading reading, string purpose, int wardId, string? filter, IReadOnlyList<ContractLine> lines, CancellationToken token)
    {
        var ids = lines.Select(line => line.ContractId).ToArray();
        var holders = ids.Length == 0
            ? []
            : (await ReadAsync(reading, purpose, wardId, filter, ids, null, token)).ToDictionary(holder => holder.ContractId);

        // The entry first, then the names.
        await reading.CommitAsync(token);
        return [.. lines.Select(line => holders.TryGetValue(line.ContractId, out var holder)
            ? line with { Holder = holder.Name, Address = holder.Address, MaskedPhone = holder.Phone, MaskedIdNumber = holder.IdNumber }
            : line)];
    }

    /// <summary>The same for a list that leaves the program on paper: without ID numbers, and logged as an export.</summary>
    internal static async Task<IReadOnlyList<ContractLine>> ExportAsync(
        Reading reading, string purpose, int wardId, string? filter, IReadOnlyList<ContractLine> lines, CancellationToken token)
    {
        var holders = await ExportAsync(reading, purpose, wardId, filter, [.. lines.Select(line => line.ContractId)], token);
        return [.. lines.Select(line => holders.TryGetValue(line.ContractId, out var holder)
            ? line with { Holder = holder.Name, Address = holder.Address, MaskedPhone = holder.Phone }
            : line)];
    }

    /// <summary>Names, addresses and masked phones of what the actor may read, logged as an export; ends the reading.</summary>
    internal static async Task<IReadOnlyDictionary<int, (int ContractId, string? Name, string? Address, string? Phone)>> ExportAsync(
        Reading reading, string purpose, int wardId, string? filter, int[] ids, CancellationToken token)
    {
        var holders = (await reading.Connection.QueryAsync<(int ContractId, string? Name, string? Address, string? Phone)>(new CommandDefinition(
            "select contract_id, name, address, phone from export_holders(@wardId, @ids, @purpose, @filter)",
            new { wardId, ids, purpose, filter },
            cancellationToken: token))).ToDictionary(holder => holder.ContractId);
        await reading.CommitAsync(token);
        return holders;
    }

    private static async Task<List<Row>> ReadAsync(
        Reading reading, string purpose, int wardId, string? filter, int[] ids, string? reason, CancellationToken token) =>
        (await reading.Connection.QueryAsync<Row>(new CommandDefinition(
            """
            select contract_id as ContractId, name as Name, address as Address, phone as Phone, id_number as IdNumber
            from read_holders(@wardId, @ids, @purpose, @filter, @unmask, @reason)
            """,
            new { wardId, ids, purpose, filter, unmask = reason is not null, reason },
            cancellationToken: token))).AsList();

    private sealed record Row(int ContractId, string? Name, string? Address, string? Phone, string? IdNumber);
}
