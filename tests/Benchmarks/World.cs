using System.Diagnostics;

using Coordination.Ingest.Postgres;
using Coordination.Ingest.Record;
using Coordination.Ingest.Schema;

using Dapper;

using Microsoft.Extensions.Logging.Abstractions;

using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>
/// Generated data on an embedded PostgreSQL with the product's own settings: wards of equal size in 23 groups and 40 buildings,
/// each contract listed in the journal, with tallies to match.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    public const int ContractsPerWard = 10_000;

    private readonly string _folder;
    private readonly EmbeddedPostgres _postgres;

    private World(string folder, EmbeddedPostgres postgres, int wards)
    {
        _folder = folder;
        _postgres = postgres;
        Wards = wards;
        ConnectionString = postgres.ConnectionString;
    }

    public int Wards { get; }

    public string ConnectionString { get; }

    public string Folder => _folder;

    /// <summary>The processor time that the database server and its processes have used, those that have ended included.</summary>
    public TimeSpan DatabaseProcessorTime
    {
        get
        {
            // After the program's name in brackets: state, parent, … with the times of itself at 11 and 12, of its ended children at 13 and 14.
            var postmaster = File.ReadLines(Path.Combine(_folder, "pg", "postmaster.pid")).First();
            var fields = Directory.EnumerateDirectories("/proc").Select(folder => Path.Combine(folder, "stat")).Where(File.Exists)
                .Select(stat => (Id: Path.GetFileName(Path.GetDirectoryName(stat)), Fields: Read(stat)))
                .Where(process => process.Fields.Length > 14 && (process.Id == postmaster || process.Fields[1] == postmaster));
            return TimeSpan.FromMilliseconds(fields.Sum(process =>
                (process.Id == postmaster ? process.Fields[11..15] : process.Fields[11..13]).Sum(long.Parse)) * 10);
        }
    }

    /// <summary>The customer code of the n-th contract of a ward.</summary>
    public static string Code(int ward, int contract) => $"W{ward:000}K{contract:00000}";

    public static async Task<World> CreateAsync(int wards, int perWard = ContractsPerWard)
    {
        var clock = Stopwatch.StartNew();
        var folder = Path.Combine(Path.GetTempPath(), $"coordination-bench-{Guid.NewGuid():N}");
        var world = new World(folder, await EmbeddedPostgres.OpenAsync(folder, PostgresUse.Serve, NullLogger.Instance), wards);
        await RecordOwner.PrepareAsync(world.ConnectionString, NullLogger.Instance);
        await using var database = NpgsqlDataSource.Create(world.ConnectionString);
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            insert into enterprise (company_id, code, name) select company_id, 'BENCH', 'Bench' from company;
            insert into ward (enterprise_id, code, name)
                select enterprise_id, 'W' || to_char(n, 'FM000'), 'Ward ' || n from enterprise, generate_series(0, @wards - 1) n order by n;
            insert into ward_head (ward_id, position, contracts, groups, buildings) select ward_id, @per, @per, 23, 40 from ward;
            insert into residential_group (ward_id, group_id, code, name)
                select ward_id, n, n::text, 'Tổ dân phố số ' || n from ward, generate_series(1, 23) n;
            insert into building (ward_id, building_id, code, name, name_key)
                select ward_id, n, 'b' || n, 'Chung cư ' || n, 'chung cu ' || n from ward, generate_series(1, 40) n;
            insert into contract (ward_id, contract_id, customer_code, listed, group_id, building_id, stage, reached, deadline_estimated, signed_late)
                select ward_id, n, code || 'K' || lpad((n - 1)::text, greatest(5, length((n - 1)::text)), '0'), true, 1 + n % 23, case when n % 5 = 0 then 1 + (n / 5) % 40 else 0 end,
                    10, 0, false, false
                from ward, generate_series(1, @per) n order by ward_id, n;
            insert into customer_directory select 1, customer_code, ward_id, contract_id from contract;
            insert into holder (ward_id, contract_id, name, address, phone, code_key, name_key, address_key, unit_key)
                select ward_id, contract_id, 'Nguyễn Văn ' || contract_id, 'Số ' || contract_id || ' ngõ 1', '0300000000', lower(customer_code),
                    'nguyen van ' || contract_id, 'so ' || contract_id || ' ngo 1', '' from contract where ward_id = 1;
            insert into visit (ward_id, contract_id, group_id, building_id, need, place_key, unit_key, keyed)
                select c.ward_id, c.contract_id, c.group_id, c.building_id, 1, '', '', false from contract c join holder h using (ward_id, contract_id);
            insert into journal (ward_id, position, contract_id, type, time, received_at, source, event_id, data)
                select ward_id, contract_id, contract_id, 40, now(), now(), 'lists', '0/' || customer_code,
                    json_build_object('groupId', group_id, 'buildingId', building_id) from contract;
            insert into tally (ward_id, kind, place_id, contracts, stage_not_started)
                select ward_id, 1, group_id, count(*), count(*) from contract group by 1, 3
                union all select ward_id, 2, building_id, count(*), count(*) from contract group by 1, 3;
            insert into feed (name, enterprise_id, secret) select 'bench', enterprise_id, decode(repeat('ab', 32), 'hex') from enterprise;
            """,
            new { wards, per = perWard },
            commandTimeout: 1_200);
        await RecordOwner.PrepareAsync(world.ConnectionString, NullLogger.Instance);
        await connection.ExecuteAsync("vacuum analyze", commandTimeout: 600);
        await connection.ExecuteAsync("checkpoint ;", commandTimeout: 600);
        Console.WriteLine($"{wards * perWard:N0} contracts in {wards} wards, made in {clock.Elapsed.TotalSeconds:0} s");
        return world;
    }

    /// <summary>Somebody with one role in one ward.</summary>
    public async Task<Actor> GrantAsync(string role, string ward)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        return new Actor(await connection.ExecuteScalarAsync<int>(
            """
            with added as (insert into account (kind, name, display_name) values (1, @role || '@' || @ward, @role) returning account_id)
            insert into access_grant (account_id, role, ward_id) select account_id, @role, (select ward_id from ward where code = @ward) from added
            returning account_id
            """,
            new { role, ward }));
    }

    private static string[] Read(string stat)
    {
        try
        {
            var text = File.ReadAllText(stat);
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            // It has just ended.
            return [];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
