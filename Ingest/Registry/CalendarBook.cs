using Coordination.Ingest.Record;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Registry;

/// <summary>
/// The working-day calendar in use, from <c>calendar_day</c>. It is kept in memory and read again by the program's clock; after a change
/// a rebuild derives the open deadlines afresh.
/// </summary>
public sealed class CalendarBook(NpgsqlDataSource database)
{
    private volatile WorkingCalendar? _current;

    public async ValueTask<WorkingCalendar> CurrentAsync(CancellationToken token) => _current ?? await ReloadAsync(token);

    public async Task<WorkingCalendar> ReloadAsync(CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        var days = await connection.QueryAsync<(DateOnly Day, short Kind)>(
            new CommandDefinition("select day, kind from calendar_day", cancellationToken: token));
        return _current = new WorkingCalendar(days.Select(day => KeyValuePair.Create(day.Day, (DayKind)day.Kind)));
    }

    /// <summary>All entered days in order.</summary>
    public async Task<IReadOnlyList<CalendarDay>> DaysAsync(CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        var days = await connection.QueryAsync<(DateOnly Day, short Kind, string Name, string Source)>(
            new CommandDefinition("select day, kind, name, source from calendar_day order by day", cancellationToken: token));
        return [.. days.Select(day => new CalendarDay(day.Day, (DayKind)day.Kind, day.Name, day.Source))];
    }

    /// <summary>Enters a day, or enters it anew.</summary>
    public async Task SetAsync(CalendarDay day, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into calendar_day (day, kind, name, source) values (@Day, @kind, @Name, @Source)
            on conflict (day) do update set kind = excluded.kind, name = excluded.name, source = excluded.source
            """,
            new { day.Day, kind = (short)day.Kind, day.Name, day.Source },
            cancellationToken: token));
    }

    /// <summary>Takes a day out; it then follows the week's pattern.</summary>
    public async Task ClearAsync(DateOnly day, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        await connection.ExecuteAsync(new CommandDefinition("delete from calendar_day where day = @day", new { day }, cancellationToken: token));
    }
}
