using Coordination.Ingest.Record;
using Coordination.Ingest.Register;

using Npgsql;

namespace Coordination.Ingest.Leaders;

/// <summary>
/// What enterprises ask wards for: the list, until a day. A request is met by an edition that was checked and is stamped; until then the ward is
/// reminded.
/// </summary>
public sealed class LeaderRequests(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>So many days before its end a request is remembered for the first time.</summary>
    public const int DaysBefore = 3;

    // After its day a request is remembered again and again, but not daily: nobody reads that.
    private const int DaysBetween = 3;

    /// <summary>Asks a ward for its list, and tells its people; the request's number.</summary>
    /// <exception cref="LeaderRefusedException">It is not theirs to ask, or the day is over.</exception>
    public async Task<int> AskAsync(Hand hand, string ward, DateOnly due, string? note, CancellationToken token)
    {
        var now = time.GetUtcNow();
        if (due < VietnamTime.DayOf(now))
        {
            throw new LeaderRefusedException(LeaderRefusal.BadDay);
        }

        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        var request = await work.ValueAsync<int>(
            """
            insert into leader_request (ward_id, request, asked_at, asked_by, due_on, note)
            select @Ward, coalesce(max(request), 0) + 1, @now, @by, @due, @note from leader_request where ward_id = @Ward
            returning request
            """,
            new { work.Ward, now = now.UtcDateTime, by = hand.Name, due, note = Text(note) }, token);
        await TellAsync(work, request, LeaderNews.Asked, now, token);
        await work.CommitAsync(token);
        return request;
    }

    /// <summary>Takes a request back that was not met.</summary>
    /// <exception cref="LeaderRefusedException">There is none such, or it was met.</exception>
    public async Task WithdrawAsync(Hand hand, string ward, int request, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        if (await work.ExecuteAsync(
            $"update leader_request r set withdrawn_at = @now where ward_id = @Ward and request = @request and {OpenSql}",
            new { work.Ward, request, now = time.GetUtcNow().UtcDateTime }, token) == 0)
        {
            throw new LeaderRefusedException(LeaderRefusal.WrongState);
        }

        await work.CommitAsync(token);
    }

    /// <summary>Notes by which letter it was asked.</summary>
    /// <exception cref="LeaderRefusedException">There is no such request.</exception>
    public async Task LetterAsync(Hand hand, string ward, int request, long paper, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        if (await work.ExecuteAsync(
            """
            update leader_request r set paper_id = @paper
            where ward_id = @Ward and request = @request and exists (select from paper p where p.paper_id = @paper and p.ward_id = r.ward_id)
            """,
            new { work.Ward, request, paper }, token) == 0)
        {
            throw new LeaderRefusedException(LeaderRefusal.NotThere);
        }

        await work.CommitAsync(token);
    }

    /// <summary>Reminds of what is due by now, each at most once a day and however often it is asked; how many were told.</summary>
    public async Task<int> RemindAsync(CancellationToken token)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(token);
        await using var command = new NpgsqlCommand(
            $"""
             insert into paper_delivery (account_id, leader_ward, leader_request, why, at, mail_try_at)
             select a, r.ward_id, r.request,
                 case when @today < r.due_on then '{LeaderNews.Soon}' when @today = r.due_on then '{LeaderNews.Due}' else '{LeaderNews.Late}' end,
                 @now, case when exists (select from mail_address m where m.account_id = a) then @now end
             from leader_request r cross join leader_request_receivers(r.ward_id) a
             where {OpenSql} and r.due_on - @before <= @today
                 and (@today <= r.due_on or (@today - r.due_on) % @between = 1)
                 and (r.asked_at at time zone 'Asia/Ho_Chi_Minh')::date < @today
             on conflict (account_id, paper_id, run_id, leader_ward, leader_request, why) do update
                 set at = excluded.at, read_at = null, mail_at = null, mail_try_at = excluded.mail_try_at, mail_tries = 0, mail_error = null
                 where excluded.why = '{LeaderNews.Late}' and (paper_delivery.at at time zone 'Asia/Ho_Chi_Minh')::date < @today
             """,
            connection);
        command.Parameters.AddWithValue("today", VietnamTime.DayOf(now));
        command.Parameters.AddWithValue("now", now.UtcDateTime);
        command.Parameters.AddWithValue("before", DaysBefore);
        command.Parameters.AddWithValue("between", DaysBetween);
        return await command.ExecuteNonQueryAsync(token);
    }

    // Not taken back, and no edition that was made for it, or after it, was checked.
    internal const string OpenSql =
        """
        r.withdrawn_at is null and not exists (select from leader_edition e where e.ward_id = r.ward_id and e.state in (3, 4)
            and (e.request = r.request or e.checked_at > r.asked_at))
        """;

    private static Task<int> TellAsync(LeaderTransaction work, int request, string why, DateTimeOffset now, CancellationToken token) => work.ExecuteAsync(
        """
        insert into paper_delivery (account_id, leader_ward, leader_request, why, at, mail_try_at)
        select a, @Ward, @request, @why, @now, case when exists (select from mail_address m where m.account_id = a) then @now end
        from leader_request_receivers(@Ward) a
        on conflict do nothing
        """,
        new { work.Ward, request, why, now = now.UtcDateTime }, token);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Why a ward's people are told of a request.</summary>
public static class LeaderNews
{
    public const string Asked = "leaders-asked";

    /// <summary>Its day comes near.</summary>
    public const string Soon = "leaders-soon";

    public const string Due = "leaders-due";

    /// <summary>Its day is over.</summary>
    public const string Late = "leaders-late";
}
