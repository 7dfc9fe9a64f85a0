using System.Security.Cryptography;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Register;

/// <summary>Files that people bring of an issued paper: the scan of the signed sheet, the signed PDF.</summary>
public sealed class PaperFiles(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Lays a file beside an issued paper. One that came before stays.</summary>
    /// <exception cref="PaperRefusedException">The paper was not issued, is not theirs, or was sealed already.</exception>
    public async Task AttachAsync(Hand hand, long id, PaperAct act, PaperFile file, CancellationToken token)
    {
        await using var work = await PaperTransaction.BeginAsync(database, hand, token);
        await work.LockAsync(id, null, act, null, token);
        var now = time.GetUtcNow();
        try
        {
            await KeepAsync(work.Connection, id, file, hand, now, token);
        }
        catch (PostgresException error) when (error is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "paper_file_sealed" })
        {
            throw new PaperRefusedException(PaperRefusal.WrongState, error);
        }

        await work.StepAsync(id, act, file.Name, now, token);
        await work.CommitAsync(token);
    }

    internal static Task KeepAsync(
        NpgsqlConnection connection, long id, PaperFile file, Hand hand, DateTimeOffset now, CancellationToken token) =>
        connection.ExecuteAsync(new CommandDefinition(
            """
            insert into paper_file (paper_id, role, name, media_type, content, sha256, made_at, made_by, detail)
            values (@id, @Role, @Name, @MediaType, @Content, @sha256, @now, @by, @Detail::json)
            """,
            new
            {
                id,
                file.Role,
                file.Name,
                file.MediaType,
                file.Content,
                sha256 = SHA256.HashData(file.Content),
                now = now.UtcDateTime,
                by = hand.Name,
                file.Detail,
            },
            cancellationToken: token));

    // Each stands where its place stands; what is about no such place has none.
    internal static Task KeepAsync(NpgsqlConnection connection, long id, IReadOnlyList<WrittenSheet> sheets, CancellationToken token) =>
        connection.ExecuteAsync(new CommandDefinition(
            """
            insert into paper_sheet (ward_id, paper_id, part, texts, letterhead, content, sha256)
            select ward_id, paper_id, part, @Texts::json, @Letterhead::json, @Content::bytea, sha256(@Content::bytea)
            from paper_part where paper_id = @id and part = @Part
            """,
            sheets.Select(sheet => new { id, sheet.Part, sheet.Texts, sheet.Letterhead, sheet.Content }),
            cancellationToken: token));
}
