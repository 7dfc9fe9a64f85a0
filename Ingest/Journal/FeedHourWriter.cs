using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Journal;

/// <summary>Adds to the feeds' activity by ward and hour, rows in key order.</summary>
internal static class FeedHourWriter
{
    public static void AddWrites(NpgsqlBatch batch, Dictionary<FeedHour, FeedHourCounts> hours)
    {
        if (hours.Count == 0)
        {
            return;
        }

        var rows = hours.OrderBy(h => h.Key.WardId).ThenBy(h => h.Key.Source, StringComparer.Ordinal).ThenBy(h => h.Key.Hour).ToArray();
        batch.Add(
            """
            insert into feed_hour as f (ward_id, source, hour, recorded, duplicates, last_time, last_received)
            select * from unnest($1::int[], $2::text[], $3::timestamptz[], $4::int[], $5::int[], $6::timestamptz[], $7::timestamptz[])
            on conflict (ward_id, source, hour) do update set
                recorded = f.recorded + excluded.recorded, duplicates = f.duplicates + excluded.duplicates,
                last_time = greatest(f.last_time, excluded.last_time), last_received = greatest(f.last_received, excluded.last_received)
            """,
            Parameter.Of(Array.ConvertAll(rows, r => r.Key.WardId), NpgsqlDbType.Integer),
            Parameter.Of(Array.ConvertAll(rows, r => r.Key.Source), NpgsqlDbType.Text),
            Parameter.Of(Array.ConvertAll(rows, r => r.Key.Hour.UtcDateTime), NpgsqlDbType.TimestampTz),
            Parameter.Of(Array.ConvertAll(rows, r => r.Value.Recorded), NpgsqlDbType.Integer),
            Parameter.Of(Array.ConvertAll(rows, r => r.Value.Duplicates), NpgsqlDbType.Integer),
            Parameter.Of(Array.ConvertAll(rows, r => r.Value.LastTime.UtcDateTime), NpgsqlDbType.TimestampTz),
            Parameter.Of(Array.ConvertAll(rows, r => r.Value.LastReceived.UtcDateTime), NpgsqlDbType.TimestampTz));
    }
}
