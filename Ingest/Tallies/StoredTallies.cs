using System.Globalization;

using Npgsql;

namespace Coordination.Ingest.Tallies;

/// <summary>The tallies of a ward as they stand, to be held against a fold.</summary>
internal sealed class StoredTallies
{
    private readonly Dictionary<PlaceKey, UnitCounts> _units = [];
    private readonly Dictionary<PlaceDay, DayCounts> _days = [];

    public static async Task<StoredTallies> ReadAsync(NpgsqlConnection connection, int wardId, CancellationToken token)
    {
        var stored = new StoredTallies();
        await using (var command = Command(connection, wardId, $"kind, place_id, {string.Join(", ", UnitCounts.Columns)} from tally"))
        await using (var reader = await command.ExecuteReaderAsync(token))
        {
            while (await reader.ReadAsync(token))
            {
                stored._units[new PlaceKey(wardId, (PlaceKind)reader.GetInt16(0), reader.GetInt32(1))] =
                    UnitCounts.From(i => reader.GetInt32(2 + i));
            }
        }

        await using (var command = Command(connection, wardId, "kind, place_id, day, invited, opened, signed, overdue, due from tally_day"))
        await using (var reader = await command.ExecuteReaderAsync(token))
        {
            while (await reader.ReadAsync(token))
            {
                var place = new PlaceKey(wardId, (PlaceKind)reader.GetInt16(0), reader.GetInt32(1));
                stored._days[new PlaceDay(place, reader.GetFieldValue<DateOnly>(2))] = new DayCounts
                {
                    Invited = reader.GetInt32(3),
                    Opened = reader.GetInt32(4),
                    Signed = reader.GetInt32(5),
                    Overdue = reader.GetInt32(6),
                    Due = reader.GetInt32(7),
                };
            }
        }

        return stored;
    }

    /// <summary>Says every row that differs; a row of zeros equals one that is not there.</summary>
    public void Compare(TallyChange folded, Action<string> differ)
    {
        foreach (var place in _units.Keys.Union(folded.Units.Keys))
        {
            var stands = _units.GetValueOrDefault(place);
            var should = folded.Units.GetValueOrDefault(place);
            for (var i = 0; i < UnitCounts.Width; i++)
            {
                if (stands[i] != should[i])
                {
                    differ($"{Name(place)}: {UnitCounts.Columns[i]} is {Number(stands[i])}, by the journal {Number(should[i])}");
                }
            }
        }

        foreach (var day in _days.Keys.Union(folded.Days.Keys))
        {
            var stands = _days.GetValueOrDefault(day);
            var should = folded.Days.GetValueOrDefault(day);
            for (var i = 0; i < DayCounts.Width; i++)
            {
                if (stands[i] != should[i])
                {
                    differ($"{Name(day.Place)} on {day.Day:yyyy-MM-dd}: {DayCounts.Columns[i]} is {Number(stands[i])}, "
                        + $"by the journal {Number(should[i])}");
                }
            }
        }
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, int wardId, string select)
    {
        var command = new NpgsqlCommand($"select {select} where ward_id = $1", connection);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = wardId });
        return command;
    }

    private static string Name(PlaceKey place) => string.Create(
        CultureInfo.InvariantCulture, $"{(place.Kind == PlaceKind.Group ? "group" : "building")} {place.PlaceId}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
