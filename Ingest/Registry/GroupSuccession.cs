using Coordination.Ingest.Record.Text;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Registry;

/// <summary>
/// Which groups a group was formed of, when a ward's groups are arranged anew. A contract never moves by it: one of a group that was split
/// waits for a person or a list to say where it belongs.
/// </summary>
internal static class GroupSuccession
{
    /// <summary>
    /// Sets of which groups one was formed, in place of what was known; null leaves it. A group that went into it whole ends on the day
    /// from which the new one holds; one that was said to and now is not holds again, if nothing else ended it. The ward's head must be locked,
    /// and the groups of the same file be there already.
    /// </summary>
    /// <param name="ended">Groups whose end the same file gives itself.</param>
    /// <returns>Whether anything changed, and the codes that name no earlier group.</returns>
    public static async Task<(bool Changed, IReadOnlyList<string> Unknown)> PutAsync(
        NpgsqlConnection connection, int wardId, int groupId, IReadOnlyList<Predecessor>? predecessors, int[] ended, CancellationToken token)
    {
        if (predecessors is null)
        {
            return (false, []);
        }

        var found = (await connection.QueryAsync<(int Id, string Code)>(new CommandDefinition(
            """
            select distinct on (o.code) o.group_id, o.code
            from residential_group n join residential_group o
                on o.ward_id = n.ward_id and o.group_id <> n.group_id and o.valid_from < n.valid_from and coalesce(o.valid_to, n.valid_from) <= n.valid_from
            where n.ward_id = @wardId and n.group_id = @groupId and o.code = any (@codes)
            order by o.code, o.valid_from desc
            """,
            new { wardId, groupId, codes = predecessors.Select(one => one.Code).ToArray() },
            cancellationToken: token))).ToDictionary(old => old.Code, old => old.Id, StringComparer.Ordinal);
        var known = predecessors.Where(one => found.ContainsKey(one.Code)).ToArray();
        var changed = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            """
            with said as (select * from unnest(@old, @partial) s (old_id, is_partial)),
            gone as (
                delete from group_succession where ward_id = @wardId and new_id = @groupId and old_id <> all (@old) returning 1),
            put as (
                insert into group_succession (ward_id, old_id, new_id, is_partial) select @wardId, old_id, @groupId, is_partial from said
                on conflict (ward_id, old_id, new_id) do update set is_partial = excluded.is_partial
                where group_succession.is_partial <> excluded.is_partial returning 1),
            ended as (
                update residential_group o set valid_to = n.valid_from from said s, residential_group n
                where not s.is_partial and o.ward_id = @wardId and o.group_id = s.old_id and o.valid_to is null
                    and n.ward_id = @wardId and n.group_id = @groupId returning 1),
            reopened as (
                update residential_group o set valid_to = null from group_succession w, residential_group n
                where w.ward_id = @wardId and w.new_id = @groupId and not w.is_partial and n.ward_id = @wardId and n.group_id = @groupId
                    and o.ward_id = @wardId and o.group_id = w.old_id and o.valid_to = n.valid_from and o.group_id <> all (@ended)
                    and not exists (select from said s where s.old_id = o.group_id and not s.is_partial)
                    and not exists (select from residential_group x where x.ward_id = @wardId and x.code = o.code and x.valid_from >= o.valid_to)
                    and not exists (select from group_succession e where e.ward_id = @wardId and e.old_id = o.group_id and e.new_id <> @groupId
                        and not e.is_partial)
                returning 1)
            select (select count(*) from gone)::int + (select count(*) from put)::int + (select count(*) from ended)::int
                + (select count(*) from reopened)::int
            """,
            new
            {
                wardId,
                groupId,
                old = known.Select(one => found[one.Code]).ToArray(),
                partial = known.Select(one => one.IsPartial).ToArray(),
                ended,
            },
            cancellationToken: token));
        return (changed > 0, [.. predecessors.Select(one => one.Code).Where(code => !found.ContainsKey(code)).Order(NaturalOrder.Instance)]);
    }
}
