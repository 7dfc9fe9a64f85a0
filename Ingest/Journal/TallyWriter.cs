using Coordination.Ingest.Tallies;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Journal;

/// <summary>Adds differences to the stored tallies, rows in key order.</summary>
internal static class TallyWriter
{
    private static readonly string UnitSql = UpsertSql(
        "tally", ["ward_id", "kind", "place_id"], ["int", "smallint", "int"], "(ward_id, kind, place_id)", UnitCounts.Columns);

    private static readonly string DaySql = UpsertSql(
        "tally_day", ["ward_id", "kind", "place_id", "day"], ["int", "smallint", "int", "date"], "(ward_id, kind, day, place_id)",
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
                    .. Enumerable.Range(0, UnitCounts.Width)
                        .Select(i => Parameter.Of(Array.ConvertAll(units, u => u.Value[i]), NpgsqlDbType.Integer)),
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
                    .. Enumerable.Range(0, DayCounts.Width)
                        .Select(i => Parameter.Of(Array.ConvertAll(days, d => d.Value[i]), NpgsqlDbType.Integer)),
                ]);
        }
    }

    private static string UpsertSql(string table, string[] keys, string[] types, string conflict, IReadOnlyList<string> counts)
    {
        var parameters = types.Concat(counts.Select(_ => "int")).Select((type, i) => $"${i + 1}::{type}[]");
        return $"""
            insert into {table} as t ({string.Join(", ", keys.Concat(counts))})
            select * from unnest({string.Join(", ", parameters)})
            on conflict {conflict} do update set {string.Join(", ", counts.Select(count => $"{count} = t.{count} + excluded.{count}"))}
            """;
    }
}
