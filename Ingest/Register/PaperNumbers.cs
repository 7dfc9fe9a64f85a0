using Dapper;

using Npgsql;

namespace Coordination.Ingest.Register;

/// <summary>The counters of the register. Their row stays locked until the transaction ends: a number that is not used is not taken.</summary>
internal static class PaperNumbers
{
    public static Task<int> NextAsync(NpgsqlConnection connection, int office, int year, string series, CancellationToken token) =>
        connection.ExecuteScalarAsync<int>(new CommandDefinition(
            """
            insert into paper_series (office_id, year, series, last) values (@office, @year, @series, 1)
            on conflict (office_id, year, series) do update set last = paper_series.last + 1 returning last
            """,
            new { office, year, series },
            cancellationToken: token));

    /// <summary>Enters a number in the register: of a paper, or with the reason why there is none.</summary>
    public static Task EnterAsync(
        NpgsqlConnection connection, int office, DateOnly day, string series, int number, long? paper, string? reason, CancellationToken token) =>
        connection.ExecuteAsync(new CommandDefinition(
            """
            insert into paper_number (office_id, year, series, number, given_on, paper_id, reason)
            values (@office, @year, @series, @number, @day, @paper, @reason)
            """,
            new { office, year = day.Year, series, number, day, paper, reason },
            cancellationToken: token));
}
