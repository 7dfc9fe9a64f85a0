using Coordination.Ingest.Journal;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Registry;

/// <summary>Leads events that bear a contract's number to its customer code, for providers that know only the number.</summary>
public sealed class ContractNumbers(NpgsqlDataSource database)
{
    /// <summary>The same events; those whose subject is no customer code but one contract's number get that contract's code.</summary>
    public async Task<IReadOnlyList<Arrival>> TranslateAsync(int companyId, IReadOnlyList<Arrival> arrivals, CancellationToken token)
    {
        if (arrivals.Count == 0)
        {
            return arrivals;
        }

        await using var connection = await database.OpenConnectionAsync(token);
        var codes = (await connection.QueryAsync<(string Number, string Code)>(new CommandDefinition(
            """
            select u.subject, c.customer_code from unnest(@subjects) u (subject)
            join contract_number n on n.company_id = @companyId and n.contract_number = u.subject and n.contract_id <> 0
            join contract c on c.ward_id = n.ward_id and c.contract_id = n.contract_id
            where not exists (select from customer_directory d where d.company_id = @companyId and d.customer_code = u.subject)
            """,
            new { companyId, subjects = arrivals.Select(arrival => arrival.Subject).Distinct().ToArray() },
            cancellationToken: token))).ToDictionary(pair => pair.Number, pair => pair.Code);
        return codes.Count == 0
            ? arrivals
            : [.. arrivals.Select(arrival => codes.TryGetValue(arrival.Subject, out var code) ? arrival with { Subject = code } : arrival)];
    }
}
