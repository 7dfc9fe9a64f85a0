using System.Globalization;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// Tells a repeated callback from the same status in a new signing round, for providers that give neither id nor time. A round ends with
/// a void, so every step's key bears the void before it, and a void's key the step before it.
/// </summary>
public sealed class SigningRounds(NpgsqlDataSource database)
{
    /// <summary>The same events; those without a time of their own get a key of their round.</summary>
    public async Task<IReadOnlyList<Arrival>> MarkAsync(int companyId, IReadOnlyList<Arrival> arrivals, CancellationToken token)
    {
        var subjects = arrivals.Where(arrival => arrival.IsUndated).Select(arrival => arrival.Subject).Distinct().ToArray();
        if (subjects.Length == 0)
        {
            return arrivals;
        }

        await using var connection = await database.OpenConnectionAsync(token);
        var rounds = (await connection.QueryAsync<(string Code, DateTime? Void, DateTime? Step)>(new CommandDefinition(
            """
            select d.customer_code, c.contract_voided,
                greatest(c.invitation_sent, c.invitation_delivered, c.contract_opened, c.contract_signed, c.contract_declined)
            from unnest(@subjects) u (code)
            join customer_directory d on d.company_id = @companyId and d.customer_code = u.code
            join contract c on c.ward_id = d.ward_id and c.contract_id = d.contract_id
            """,
            new { companyId, subjects },
            commandTimeout: WardTransaction.SenderSeconds,
            cancellationToken: token))).ToDictionary(round => round.Code);
        return [.. arrivals.Select(arrival => arrival.IsUndated && rounds.TryGetValue(arrival.Subject, out var round)
            && (arrival.Type == EventType.ContractVoided ? round.Step : round.Void) is { } before
                ? arrival with { Id = string.Create(CultureInfo.InvariantCulture, $"{arrival.Id}@{before:yyyyMMddTHHmmss.ffffff}") }
                : arrival)];
    }
}
