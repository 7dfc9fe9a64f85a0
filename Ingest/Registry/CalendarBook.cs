using Coordination.Ingest.Record;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Registry;

/// <summary>
/// The working-day calendar in use, read from <c>calendar_day</c>. Read once: a changed calendar takes effect with
/// <see cref="ReloadAsync"/>, and deadlines already derived with the next rebuild.
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
}
