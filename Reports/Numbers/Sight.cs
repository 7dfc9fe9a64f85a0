using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>What of one ward somebody sees.</summary>
public sealed record WardSight
{
    /// <summary>How far contracts are counted one by one.</summary>
    public const int Most = 1_000;

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Enterprise { get; init; }

    /// <summary>Every place of the ward; the lists are empty then.</summary>
    public required bool Whole { get; init; }

    public required string[] Groups { get; init; }

    public required string[] Buildings { get; init; }

    /// <summary>Contracts with their states.</summary>
    public required int Contracts { get; init; }

    /// <summary>Contracts with the holder's name and address.</summary>
    public required int Named { get; init; }

    /// <summary>Contracts whose phone and ID number may be opened in full, for a reason.</summary>
    public required int Unmaskable { get; init; }

    /// <summary>Counted no further: where a figure is above <see cref="Most"/>, there are more than that.</summary>
    public required bool Capped { get; init; }
}

/// <summary>What does somebody see? Counted by the database behind the very walls that hold for them.</summary>
public sealed class Sight(ReportsDatabase database)
{
    /// <summary>The wards in which the actor sees anything.</summary>
    public async Task<IReadOnlyList<WardSight>> ReadAsync(Actor actor, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return [.. await reading.Connection.QueryAsync<WardSight>(new CommandDefinition(
            $"""
            select w.code, w.name, e.name as enterprise, w.ward_id = any ((select whole_wards())::int[]) as whole,
                array(select {WardBoards.GroupCodeSql} from residential_group g
                    where g.ward_id = w.ward_id and place_key(g.ward_id, g.group_id) = any ((select own_groups())::bigint[])) as groups,
                array(select b.name from building b
                    where b.ward_id = w.ward_id and place_key(b.ward_id, b.building_id) = any ((select own_buildings())::bigint[])) as buildings,
                n.seen as contracts, n.named, n.unmaskable, n.capped
            from ward w join enterprise e using (enterprise_id), lateral count_named(w.ward_id) n
            order by w.name
            """,
            cancellationToken: token))];
    }

    /// <summary>The feeds whose activity the actor sees.</summary>
    public async Task<IReadOnlyList<string>> FeedsAsync(Actor actor, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return [.. await reading.Connection.QueryAsync<string>(new CommandDefinition(
            "select name from feed where removed_at is null order by name", cancellationToken: token))];
    }
}
