using Coordination.Ingest.Tallies;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Journal;

/// <summary>Adds differences to the stored tallies, rows in key order.</summary>
internal static class TallyWriter
{
    private static readonly string UnitSql = UpsertSql(
        "tally", [("ward_id", "int"), ("kind", "smallint"), ("place_id", "int")], "(ward_id, kind, place_id)", UnitCounts.Columns);

    private static readonly string DaySql = UpsertSql(
        "tally_day", [("ward_id", "int"), ("kind", "smallint"), ("place_id", "int"), ("day", "date")], "(ward_id, kind, day, place_id)",
        DayCounts.Columns);

    public static void AddWrites(NpgsqlBatch batch, TallyChange change)
    {
        var units = change.Units.Where(unit => !unit.Value.IsZero)
            .OrderBy(u => u.Key.WardId).ThenBy(u => u.Key.Kind).ThenBy(u => u.Key.PlaceId).ToArray();
        if (units.Length > 0)
        {
            batch.Add(
                UnitSql,
                [
                    Parameter.Of(Array.ConvertAll(units, u => u.Key.WardId), NpgsqlDbType.Integer),
                    Parameter.Of(Array.ConvertAll(units, u => (short)u.Key.Kind), NpgsqlDbType.Smallint),
                    Parameter.Of(Array.ConvertAll(units, u => u.Key.PlaceId), NpgsqlDbType.Integer),
                    Counts(units, UnitCounts.Width, static (unit, i) => unit.Value[i]),
                ]);
        }

        var days = change.Days.Where(day => !day.Value.IsZero)
            .OrderBy(d => d.Key.Place.WardId).ThenBy(d => d.Key.Place.Kind).ThenBy(d => d.Key.Day).ThenBy(d => d.Key.Place.PlaceId).ToArray();
        if (days.Length > 0)
        {
            batch.Add(
                DaySql,
                [
                    Parameter.Of(Array.ConvertAll(days, d => d.Key.Place.WardId), NpgsqlDbType.Integer),
                    Parameter.Of(Array.ConvertAll(days, d => (short)d.Key.Place.Kind), NpgsqlDbType.Smallint),
                    Parameter.Of(Array.ConvertAll(days, d => d.Key.Place.PlaceId), NpgsqlDbType.Integer),
                    Parameter.Of(Array.ConvertAll(days, d => d.Key.Day), NpgsqlDbType.Date),
                    Counts(days, DayCounts.Width, static (day, i) => day.Value[i]),
                ]);
        }
    }

    private static NpgsqlParameter Counts<T>(T[] rows, int width, Func<T, int, int> count)
    {
        var counts = new int[rows.Length * width];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = count(rows[i / width], i % width);
        }

        return Parameter.Of(counts, NpgsqlDbType.Integer);
    }

    private static string UpsertSql(string table, (string Name, string Type)[] keys, string conflict, IReadOnlyList<string> counts)
    {
        var names = string.Join(", ", keys.Select(key => key.Name));
        var values = counts.Select((_, i) => Packed.Value($"${keys.Length + 1}::int[]", counts.Count, i));
        return $"""
            insert into {table} as t ({names}, {string.Join(", ", counts)})
            select {names}, {string.Join(", ", values)}
            from unnest({string.Join(", ", keys.Select((key, i) => $"${i + 1}::{key.Type}[]"))}) with ordinality u ({names}, row)
            on conflict {conflict} do update set {string.Join(", ", counts.Select(count => $"{count} = t.{count} + excluded.{count}"))}
            """;
    }
}
