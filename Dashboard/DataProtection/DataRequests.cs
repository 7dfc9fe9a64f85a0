using System.Text.Json;

using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

namespace Coordination.Dashboard.DataProtection;

/// <summary>Takes in what data subjects ask for, and keeps what was done about it. Nothing of it is ever changed.</summary>
public sealed class DataRequests(OfficerDatabase database, CalendarBook calendar, TimeProvider time)
{
    private const string RequestSql = """
        select r.request_id, r.received_at, r.asker, r.channel, r.kind, r.via_processor, r.codes, r.asked, a.display_name as writer
        from data_request r left join account a on a.account_id = r.written_by
        """;

    /// <summary>Every request, the newest first.</summary>
    public Task<IReadOnlyList<DataRequest>> ListAsync(Actor actor, CancellationToken token) =>
        ReadAsync(actor, $"{RequestSql} order by r.request_id desc", null, token);

    /// <summary>One request; null when there is none.</summary>
    public async Task<DataRequest?> FindAsync(Actor actor, int id, CancellationToken token) =>
        (await ReadAsync(actor, $"{RequestSql} where r.request_id = @id", new { id }, token)).SingleOrDefault();

    /// <summary>Takes a request in; its number.</summary>
    public Task<int> AddAsync(Actor actor, RequestDraft draft, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return database.ValueAsync<int>(
            actor,
            """
            insert into data_request (received_at, asker, channel, kind, via_processor, codes, asked)
            values (@received, @Asker, @channel, @kind, @ViaProcessor, @codes, @Asked) returning request_id
            """,
            new
            {
                received = draft.ReceivedAt.UtcDateTime,
                draft.Asker,
                channel = Name(draft.Channel),
                kind = Name(draft.Kind),
                draft.ViaProcessor,
                codes = draft.Codes.Select(Subject.Canonical).Where(code => code.Length > 0).Distinct().ToArray(),
                draft.Asked,
            },
            token);
    }

    /// <summary>Keeps that something was done.</summary>
    /// <exception cref="RegistryException">It was done already, the request is closed, or the extension goes too far.</exception>
    public async Task StepAsync(Actor actor, int id, string kind, string said, DateOnly? until, CancellationToken token)
    {
        if (await FindAsync(actor, id, token) is not { IsOpen: true } request)
        {
            throw new RegistryException("The request is closed.");
        }

        if (kind == "extended" && (until is not { } day || day <= request.DoneBy || day > request.ExtendedAtMost))
        {
            throw new RegistryException($"The period may be extended once, to {request.ExtendedAtMost:O} at the latest.");
        }

        try
        {
            await database.ValueAsync<int>(
                actor,
                "insert into data_request_step (request_id, kind, at, until, said) values (@id, @kind, @at, @until, @said) returning step_id",
                new { id, kind, at = time.GetUtcNow().UtcDateTime, until, said },
                token);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new RegistryException("That was done already.");
        }
    }

    /// <summary>What the record holds about a contract of an open request, masked; the access log keeps that it was gathered.</summary>
    /// <returns>One extract for each contract of the code; none when the request does not name it.</returns>
    public async Task<IReadOnlyList<SubjectExtract>> GatherAsync(Actor actor, int id, string code, CancellationToken token)
    {
        try
        {
            return [.. (await database.ListAsync<string>(
                actor, "select gather_subject(@id, @code)::text", new { id, code = Subject.Canonical(code) }, token))
                .Select(text => JsonSerializer.Deserialize<SubjectExtract>(text, JsonSerializerOptions.Web)!.Masked())];
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.CheckViolation or PostgresErrorCodes.InsufficientPrivilege)
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<DataRequest>> ReadAsync(Actor actor, string sql, object? parameters, CancellationToken token)
    {
        var days = await calendar.CurrentAsync(token);
        return await database.DoAsync<IReadOnlyList<DataRequest>>(actor, async connection =>
        {
            var requests = (await connection.QueryAsync<DataRequest>(OfficerDatabase.Command(sql, parameters, token))).AsList();
            var steps = (await connection.QueryAsync<RequestStep>(OfficerDatabase.Command(
                """
                select s.request_id, s.kind, s.at, s.until, s.said, a.display_name as writer
                from data_request_step s left join account a on a.account_id = s.written_by where s.request_id = any (@ids) order by s.step_id
                """,
                new { ids = requests.Select(request => request.RequestId).ToArray() },
                token))).ToLookup(step => step.RequestId);
            return [.. requests.Select(request => request.With([.. steps[request.RequestId]], days))];
        }, token);
    }

    // As the database's own rule spells them.
    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
