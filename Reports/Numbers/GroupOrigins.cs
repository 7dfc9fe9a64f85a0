using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>A group of before or after an arrangement.</summary>
/// <param name="IsPartial">Only a part of the older one went into the newer.</param>
public sealed record RelatedGroup(string Code, bool IsPartial);

/// <summary>Of which groups a group was formed, and into which it went.</summary>
/// <param name="From">The day since which it holds.</param>
/// <param name="Until">The first day on which it no longer holds; null while it does.</param>
public sealed record GroupOrigin(DateOnly From, DateOnly? Until, IReadOnlyList<RelatedGroup> FormedOf, IReadOnlyList<RelatedGroup> WentInto);

/// <summary>Where do the customers of a group come from, when a ward's groups were arranged anew?</summary>
public sealed class GroupOrigins(ReportsDatabase database)
{
    /// <summary>A group by its code on the board; null where the actor sees none of that code, or nothing is known of its origin.</summary>
    public async Task<GroupOrigin?> ReadAsync(Actor actor, int wardId, string code, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        await using var answers = await reading.Connection.QueryMultipleAsync(new CommandDefinition(
            $"""
            select g.valid_from, g.valid_to from residential_group g where g.ward_id = @wardId and {WardBoards.GroupCodeSql} = @code;
            select o.code, s.is_partial from residential_group g join group_succession s on s.ward_id = g.ward_id and s.new_id = g.group_id
                join residential_group o on o.ward_id = s.ward_id and o.group_id = s.old_id
            where g.ward_id = @wardId and {WardBoards.GroupCodeSql} = @code;
            select n.code, s.is_partial from residential_group g join group_succession s on s.ward_id = g.ward_id and s.old_id = g.group_id
                join residential_group n on n.ward_id = s.ward_id and n.group_id = s.new_id
            where g.ward_id = @wardId and {WardBoards.GroupCodeSql} = @code
            """,
            new { wardId, code },
            cancellationToken: token));
        var days = await answers.ReadFirstOrDefaultAsync<(DateOnly From, DateOnly? Until)?>();
        var formedOf = Related(await answers.ReadAsync<(string, bool)>());
        var wentInto = Related(await answers.ReadAsync<(string, bool)>());
        return days is { } valid && formedOf.Count + wentInto.Count > 0 ? new GroupOrigin(valid.From, valid.Until, formedOf, wentInto) : null;
    }

    private static IReadOnlyList<RelatedGroup> Related(IEnumerable<(string Code, bool IsPartial)> rows) =>
        [.. rows.Select(row => new RelatedGroup(row.Code, row.IsPartial)).OrderBy(group => group.Code, NaturalOrder.Instance)];
}
