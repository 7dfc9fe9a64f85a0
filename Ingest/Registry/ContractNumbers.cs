using Coordination.Ingest.Journal;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Registry;

/// <summary>
/// Leads events that bear a contract's number to its customer code, for providers that know only the number. A number that several
/// contracts bear leads nowhere: nobody's signature is guessed.
/// </summary>
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
            select u.subject, min(c.customer_code) from unnest(@subjects) u (subject)
            join contract c on upper(c.contract_number) = u.subject
            join ward w on w.ward_id = c.ward_id
            join enterprise e on e.enterprise_id = w.enterprise_id and e.company_id = @companyId
            where not exists (select from customer_directory d where d.company_id = @companyId and d.customer_code = u.subject)
            group by u.subject having count(*) = 1
            """,
            new { companyId, subjects = arrivals.Select(arrival => arrival.Subject).Distinct().ToArray() },
            commandTimeout: WardTransaction.SenderSeconds,
            cancellationToken: token))).ToDictionary(pair => pair.Number, pair => pair.Code);
        return codes.Count == 0
            ? arrivals
            : [.. arrivals.Select(arrival => codes.TryGetValue(arrival.Subject, out var code) ? arrival with { Subject = code } : arrival)];
    }
}
