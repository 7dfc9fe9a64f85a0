using System.Security.Cryptography;
using System.Text;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Journal;

/// <summary>Keeps what could not be applied. The same refused event sent again is counted, not kept twice, so no storm fills the disk.</summary>
internal static class QuarantineWriter
{
    public static void AddWrites(NpgsqlBatch batch, IReadOnlyList<IntakePart> parts)
    {
        // Equal ones within this very transaction would meet the same row twice, which an upsert refuses.
        var rows = parts.SelectMany(part => part.Misfits.Select(misfit => (part, misfit, print: Fingerprint(part.Source, misfit))))
            .DistinctBy(row => (row.part.Source, Convert.ToHexString(row.print)))
            .OrderBy(row => row.part.Source, StringComparer.Ordinal).ThenBy(row => Convert.ToHexString(row.print), StringComparer.Ordinal)
            .ToArray();
        if (rows.Length == 0)
        {
            return;
        }

        batch.Add(
            """
            insert into quarantine as q (source, company_id, event_id, subject, reason, detail, body, fingerprint, received_at, by_adapter)
            select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bytea[], $8::bytea[],
                $9::timestamptz[], $10::boolean[])
            on conflict (source, fingerprint) where closed_at is null do update
                set times_seen = q.times_seen + 1, reason = excluded.reason, detail = excluded.detail
            """,
            Parameter.Of(Array.ConvertAll(rows, r => r.part.Source), NpgsqlDbType.Text),
            Parameter.Of(Array.ConvertAll(rows, r => r.part.CompanyId), NpgsqlDbType.Integer),
            Parameter.Of(Array.ConvertAll(rows, r => Storable(r.misfit.Id)), NpgsqlDbType.Text),
            Parameter.Of(Array.ConvertAll(rows, r => Storable(r.misfit.Subject)), NpgsqlDbType.Text),
            Parameter.Of(Array.ConvertAll(rows, r => r.misfit.Reason), NpgsqlDbType.Text),
            Parameter.Of(Array.ConvertAll(rows, r => Storable(r.misfit.Detail)!), NpgsqlDbType.Text),
            Parameter.Of(Array.ConvertAll(rows, r => r.misfit.Body.ToArray()), NpgsqlDbType.Bytea),
            Parameter.Of(Array.ConvertAll(rows, r => r.print), NpgsqlDbType.Bytea),
            Parameter.Of(Array.ConvertAll(rows, r => r.part.ReceivedAt.UtcDateTime), NpgsqlDbType.TimestampTz),
            Parameter.Of(Array.ConvertAll(rows, r => r.misfit.ByAdapter), NpgsqlDbType.Boolean));
    }

    /// <summary>What makes two refused events the same: source, id and bytes.</summary>
    public static byte[] Fingerprint(string source, Misfit misfit)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(source + "\n" + misfit.Id + "\n"));
        hash.AppendData(misfit.Body.Span);
        return hash.GetHashAndReset();
    }

    // Text columns take no NUL; the exact bytes stand in the body.
    private static string? Storable(string? text) => text?.Replace('\0', '\uFFFD');
}
