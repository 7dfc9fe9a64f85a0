using System.Collections.Concurrent;
using System.Globalization;

using Coordination.Ingest.Record;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Registry;

/// <summary>
/// The working-day calendar and what it was before each change. A ward keeps to its version until its open deadlines are derived afresh by the
/// next; a version does not change, so each is read once.
/// </summary>
public sealed class CalendarBook(NpgsqlDataSource database)
{
    private readonly ConcurrentDictionary<int, WorkingCalendar> _versions = new();

    /// <summary>The calendar as it stands.</summary>
    public async ValueTask<WorkingCalendar> CurrentAsync(CancellationToken token) => await AtAsync(await NewestAsync(token), token);

    /// <summary>The number of the newest version; 0 when there was no change yet.</summary>
    public async Task<int> NewestAsync(CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition("select newest_calendar()", cancellationToken: token));
    }

    /// <summary>The calendar as it stood after a change.</summary>
    public async ValueTask<WorkingCalendar> AtAsync(int version, CancellationToken token)
    {
        // A version that is there does not change any more.
        if (_versions.TryGetValue(version, out var known))
        {
            return known;
        }

        await using var connection = await database.OpenConnectionAsync(token);
        var days = await connection.QueryAsync<(DateOnly Day, short? Kind)>(new CommandDefinition(
            "select distinct on (day) day, kind from calendar_change where version <= @version order by day, version desc",
            new { version },
            cancellationToken: token));
        return _versions[version] = new WorkingCalendar(
            days.Where(day => day.Kind is not null).Select(day => KeyValuePair.Create(day.Day, (DayKind)day.Kind!.Value)));
    }

    /// <summary>The calendar of a ward that the connection holds.</summary>
    internal async Task<WorkingCalendar> OfWardAsync(NpgsqlConnection connection, int wardId, CancellationToken token) => await AtAsync(
        await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select calendar from ward_head where ward_id = @wardId", new { wardId }, cancellationToken: token)),
        token);

    /// <summary>All entered days in order.</summary>
    public async Task<IReadOnlyList<CalendarDay>> DaysAsync(CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        var days = await connection.QueryAsync<(DateOnly Day, short Kind, string Name, string Source)>(
            new CommandDefinition("select day, kind, name, source from calendar_day order by day", cancellationToken: token));
        return [.. days.Select(day => new CalendarDay(day.Day, (DayKind)day.Kind, day.Name, day.Source))];
    }

    /// <summary>Enters a day, or enters it anew, with its entry in the access log.</summary>
    public Task SetAsync(Actor by, CalendarDay day, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(day);
        return ChangeAsync(
            by,
            """
            insert into calendar_day (day, kind, name, source) values (@Day, @kind, @Name, @Source)
            on conflict (day) do update set kind = excluded.kind, name = excluded.name, source = excluded.source
            """,
            new { day.Day, kind = (short)day.Kind, day.Name, day.Source },
            change => change.NoteAsync(
                "calendar-set", string.Create(CultureInfo.InvariantCulture, $"{day.Day:yyyy-MM-dd} {day.Kind} {day.Name}"), day.Source, token),
            token);
    }

    /// <summary>Takes a day out, with its entry in the access log; it then follows the week's pattern.</summary>
    public Task ClearAsync(Actor by, DateOnly day, CancellationToken token) => ChangeAsync(
        by,
        "delete from calendar_day where day = @day",
        new { day },
        change => change.NoteAsync("calendar-clear", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, token),
        token);

    // The database keeps what changes, in the name of who changes it.
    private async Task ChangeAsync(Actor by, string sql, object parameters, Func<ActorTransaction, Task> note, CancellationToken token)
    {
        await using var change = await ActorTransaction.BeginAsync(database, by, token);
        await change.Connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: token));
        await note(change);
        await change.CommitAsync(token);
    }
}
