using System.Globalization;

using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Registry;
using Coordination.Ingest.Tallies;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>Whom of a place's people a list shows.</summary>
public enum VisitFilter
{
    /// <summary>Not signed yet.</summary>
    Unsigned,

    /// <summary>Not signed, and somebody has to go there today: needs help, the message failed, overdue, or the last day is today.</summary>
    Today,

    All,
}

/// <summary>What somebody recorded last about a customer.</summary>
/// <param name="Kind">One of <see cref="PersonEntry.Kinds"/>.</param>
/// <param name="By">The account, as the event bears it.</param>
public sealed record LastEntry(long Position, string Kind, string? Note, DateTimeOffset At, string By);

/// <summary>One of the people of a place, in the order of visits.</summary>
/// <param name="Entry">Null where nothing is recorded, or it was taken back.</param>
public sealed record Visit(ContractLine Line, VisitAddress Address, LastEntry? Entry);

/// <summary>A page of visits.</summary>
/// <param name="Next">To be handed back as <c>after</c>; null on the last page.</param>
public sealed record VisitPage(IReadOnlyList<Visit> Items, string? Next);

/// <summary>Whom do I visit this evening? A place's people by street and house number, a building's by flat.</summary>
public sealed class Visits(ReportsDatabase database, TimeProvider time)
{
    /// <summary>The longest list on paper: the largest groups have some 1,300 households.</summary>
    public const int LongestPrint = 1_500;

    /// <summary>A page of a place's people; none when the place is not the actor's.</summary>
    /// <param name="after">The <see cref="VisitPage.Next"/> of the page before; null or unreadable for the first.</param>
    public async Task<VisitPage> PageAsync(
        Actor actor, MyPlace place, VisitFilter filter, string? search, string? after, int limit, CancellationToken token)
    {
        await using var reading = await database.ReadLoggedAsync(actor, token);
        var ids = await IdsAsync(reading, place, filter, search, after, limit + 1, token);
        var shown = ids.Take(limit).ToArray();
        var entries = await EntriesAsync(reading, place.WardId, shown, token);
        var lines = await LinesAsync(reading, place.WardId, shown, token);
        var named = await Holders.NameAsync(reading, "my-list", place.WardId, Logged(place, filter, search), lines, token);
        return new VisitPage(
            [.. named.Select(line => new Visit(line, VisitAddress.Parse(line.Address), entries.GetValueOrDefault(line.ContractId)))],
            ids.Length > limit ? shown[^1].ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>
    /// The whole list, to be printed; the access log keeps it as an export. Without names for who sees the program as somebody else.
    /// </summary>
    public async Task<IReadOnlyList<Visit>> ExportAsync(Actor actor, MyPlace place, VisitFilter filter, CancellationToken token)
    {
        await using var reading = await database.ReadLoggedAsync(actor, token);
        var ids = await IdsAsync(reading, place, filter, null, null, LongestPrint, token);
        var lines = await LinesAsync(reading, place.WardId, ids, token);
        var named = actor.By is not null ? lines : await Holders.ExportAsync(reading, "door-to-door", place.WardId, Logged(place, filter, null), lines, token);
        return [.. named.Select(line => new Visit(line, VisitAddress.Parse(line.Address), null))];
    }

    private async Task<int[]> IdsAsync(
        Reading reading, MyPlace place, VisitFilter filter, string? search, string? after, int limit, CancellationToken token)
    {
        var today = VietnamTime.DayOf(time.GetUtcNow());
        var parameters = new DynamicParameters(new
        {
            place.WardId,
            group = place.Kind == PlaceKind.Group,
            place.Id,
            needs = filter switch { VisitFilter.Today => new short[] { 2 }, VisitFilter.All => [0, 1, 2], _ => [1, 2] },
            due = filter == VisitFilter.Today ? VietnamTime.EndOf(today).UtcDateTime : (DateTime?)null,
            words = Contracts.Words(search),
            after = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0,
            limit,
        });
        return [.. await reading.Connection.QueryAsync<int>(new CommandDefinition(
            "select * from own_visits(@WardId, @group, @Id, @needs, @due, @words, @after, @limit)", parameters, cancellationToken: token))];
    }

    private static async Task<List<ContractLine>> LinesAsync(Reading reading, int wardId, int[] ids, CancellationToken token)
    {
        var lines = (await Contracts.OfAsync(reading, wardId, ids, token)).ToDictionary(line => line.ContractId);
        return [.. ids.Where(lines.ContainsKey).Select(id => lines[id])];
    }

    private static async Task<Dictionary<int, LastEntry>> EntriesAsync(Reading reading, int wardId, int[] ids, CancellationToken token)
    {
        var rows = await reading.Connection.QueryAsync<(int Contract, long Position, string? Kind, string? Note, DateTime At, string? By)>(new CommandDefinition(
            """
            select e.contract_id, e.position, coalesce(e.data ->> 'kind', e.data ->> 'outcome'), e.data ->> 'note', e.time, e.data ->> 'by'
            from unnest(@ids) i (id) cross join lateral (
                select j.contract_id, j.position, j.time, j.data from journal j
                where j.ward_id = @wardId and j.contract_id = i.id and j.source = @people order by j.position desc limit 1) e
            """,
            new { wardId, ids, people = JournalSource.People },
            cancellationToken: token));
        return rows.Where(row => row.Kind is not (null or PersonEntry.TakenBack)).ToDictionary(
            row => row.Contract, row => new LastEntry(row.Position, row.Kind!, row.Note, new DateTimeOffset(row.At, TimeSpan.Zero), row.By ?? ""));
    }

    private static string Logged(MyPlace place, VisitFilter filter, string? search) =>
        $"{(place.Kind == PlaceKind.Group ? "group" : "building")}={place.Code} show={filter}{(search is null ? "" : $" q={search}")}";
}
