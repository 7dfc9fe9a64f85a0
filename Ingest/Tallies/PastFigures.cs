using Coordination.Ingest.Postgres;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Dapper;

namespace Coordination.Ingest.Tallies;

/// <summary>A ward as its journal says of a moment.</summary>
/// <param name="Places">Every place that it has had, and the two that stand for none.</param>
/// <param name="Contracts">Every contract as it stood.</param>
public sealed record PastWard(
    IReadOnlyList<PastPlace> Places, TallyChange Tallies, IReadOnlyList<(ContractState State, Standing Standing)> Contracts);

/// <summary>A group or building by the codes that it has borne; a number that was given anew was borne by several.</summary>
public sealed record PastPlace(PlaceKind Kind, int Id, IReadOnlyList<string> Codes);

/// <summary>
/// What does the journal say of then? Folds it afresh from the first event to a position: for the figures of a period that is long over, and for
/// the proof of what was once issued.
/// </summary>
public sealed class PastFigures(LongWork database, CalendarBook calendar)
{
    /// <summary>The figures of a ward at a position; null when the journal does not reach so far or has a gap before it.</summary>
    /// <param name="until">
    /// Only what had happened by then. What was heard of it later counts: a program that was down hears on Monday who signed on Friday.
    /// </param>
    public async Task<PastWard?> FoldAsync(int wardId, long position, CancellationToken token, DateTimeOffset? until = null)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        var fold = await JournalFold.ReadAsync(connection, wardId, token, position, until);
        if (fold.FirstGap is not null || fold.LastPosition != position)
        {
            return null;
        }

        // What came next says what it came after; where nothing came, the ward's own is still that of then.
        var days = await calendar.AtAsync(
            await connection.ExecuteScalarAsync<int>(new CommandDefinition(
                """
                select coalesce(
                    (select (data ->> 'from')::int from journal
                    where ward_id = @wardId and contract_id = 0 and type = @applied and position > @position order by position limit 1),
                    (select calendar from ward_head where ward_id = @wardId))
                """,
                new { wardId, position, applied = (short)EventType.CalendarApplied },
                cancellationToken: token)),
            token);
        var contracts = fold.States.Values.Select(state => (State: state, Standing: Standing.Of(state, days))).ToArray();
        var change = new TallyChange();
        foreach (var (state, standing) in contracts)
        {
            change.Count(wardId, state, standing, +1);
        }

        var places = await connection.QueryAsync<(int Kind, int Id, string Code, DateOnly From)>(new CommandDefinition(
            """
            select 1, group_id, code, valid_from from residential_group where ward_id = @wardId
            union all select 2, building_id, code, valid_from from building where ward_id = @wardId
            union all select kind, 0, '-', date '2000-01-01' from generate_series(1, 2) kind
            """,
            new { wardId },
            cancellationToken: token));
        return new PastWard(
            [.. places.Select(place => new PastPlace((PlaceKind)place.Kind, place.Id, [place.Code, $"{place.Code}@{place.From:yyyy-MM-dd}"]))],
            change,
            contracts);
    }
}
