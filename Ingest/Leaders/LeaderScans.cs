using System.Security.Cryptography;

using Coordination.Ingest.Register;

using Npgsql;

namespace Coordination.Ingest.Leaders;

/// <summary>A scan of the stamped paper, with what was found of it when it was brought.</summary>
/// <param name="Pages">1 of a picture.</param>
/// <param name="Reading">What was read of digital signatures, as JSON; null where there are none.</param>
public sealed record LeaderScanFile(string Name, string MediaType, byte[] Content, int Pages, string? Reading);

/// <summary>The scans of an edition: kept in the record with their hash, never changed, marked when they were brought by mistake.</summary>
public sealed class LeaderScans(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Several files make one paper; more is another paper.</summary>
    public const int Most = 20;

    /// <summary>Keeps a scan; its number.</summary>
    /// <exception cref="LeaderRefusedException">It is not theirs, or the edition is in force or gone, or holds too many.</exception>
    public async Task<int> BringAsync(Hand hand, string ward, int edition, LeaderScanFile file, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        await work.LockAsync(edition, null, token, LeaderEditionState.Draft, LeaderEditionState.Received);
        if (await work.ValueAsync<int>(
            "select count(*)::int from leader_scan where ward_id = @Ward and edition = @edition and removed_at is null", new { work.Ward, edition }, token) >= Most)
        {
            throw new LeaderRefusedException(LeaderRefusal.TooLarge);
        }

        var scan = await work.ValueAsync<int>(
            """
            insert into leader_scan (ward_id, edition, scan, name, media_type, content, sha256, pages, reading, brought_at, brought_by)
            select @Ward, @edition, coalesce(max(scan), 0) + 1, @Name, @MediaType, @Content, @sha256, @Pages, @Reading::json, @now, @by
            from leader_scan where ward_id = @Ward and edition = @edition
            returning scan
            """,
            new
            {
                work.Ward,
                edition,
                file.Name,
                file.MediaType,
                file.Content,
                file.Pages,
                file.Reading,
                sha256 = SHA256.HashData(file.Content),
                now = time.GetUtcNow().UtcDateTime,
                by = hand.Name,
            },
            token);
        await work.CommitAsync(token);
        return scan;
    }

    /// <summary>Marks a scan as brought by mistake; it is shown no more.</summary>
    /// <exception cref="LeaderRefusedException">There is none such, or it is not theirs.</exception>
    public async Task RemoveAsync(Hand hand, string ward, int edition, int scan, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        await work.LockAsync(edition, null, token, LeaderEditionState.Draft, LeaderEditionState.Received);
        if (await work.ExecuteAsync(
            "update leader_scan set removed_at = @now where ward_id = @Ward and edition = @edition and scan = @scan and removed_at is null",
            new { work.Ward, edition, scan, now = time.GetUtcNow().UtcDateTime }, token) == 0)
        {
            throw new LeaderRefusedException(LeaderRefusal.NotThere);
        }

        await work.CommitAsync(token);
    }

    /// <summary>Notes which rows were compared with the scan and agree; the others do not, or not yet.</summary>
    /// <exception cref="LeaderRefusedException">It is not theirs, not handed in, or was changed meanwhile.</exception>
    public async Task TickAsync(Hand hand, string ward, int edition, int revision, IReadOnlyCollection<int> lines, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        await work.LockAsync(edition, revision, token, LeaderEditionState.Received);
        await work.ExecuteAsync(
            """
            update leader_line set ticked_at = case when line = any (@lines) then coalesce(ticked_at, @now) end,
                ticked_by = case when line = any (@lines) then coalesce(ticked_by, @by) end
            where ward_id = @Ward and edition = @edition
            """,
            new { work.Ward, edition, lines = lines.ToArray(), now = time.GetUtcNow().UtcDateTime, by = hand.Name }, token);
        await work.CommitAsync(token);
    }
}
