using Coordination.Dashboard.Access;
using Coordination.Dashboard.Administration;
using Coordination.Dashboard.Components;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;

using Dapper;

namespace Coordination.Dashboard.Leaders;

/// <summary>
/// Opens, moves and closes the accounts of a ward's leaders as the list says, in one transaction with its entries in the access log. Who may is asked of
/// the database, which gives the lines to nobody else.
/// </summary>
public sealed class LeaderAccess(AccessDatabase database, TimeProvider time)
{
    /// <summary>What would become of the accounts.</summary>
    /// <param name="lines">Of these lines alone, as when one group is handed over; null for the whole list.</param>
    /// <exception cref="LeaderRefusedException">There is no such edition, or it is not theirs.</exception>
    public async Task<IReadOnlyList<LeaderMove>> PlanAsync(Actor by, string ward, int edition, DateOnly from, IReadOnlyCollection<int>? lines, CancellationToken token)
    {
        await using var change = await AccountChange.BeginAsync(database, by, token);
        return await PlanAsync(change, await WardAsync(change, ward, token), edition, from, lines, token);
    }

    /// <summary>Does what the plan says; the invitations of those who got an account.</summary>
    /// <param name="mark">Of the plan that was seen; null where none was shown.</param>
    /// <exception cref="LeaderRefusedException">It is not theirs, or something changed since the plan was seen; nothing was done.</exception>
    /// <exception cref="AccessException">An account is out of use, or is one's own.</exception>
    public async Task<IReadOnlyList<Paper>> ApplyAsync(
        Actor by, string ward, int edition, DateOnly from, IReadOnlyCollection<int>? lines, string? mark, Words words, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(words);
        await using var change = await AccountChange.BeginAsync(database, by, token);
        var wardId = await WardAsync(change, ward, token);
        await change.ExecuteAsync("select pg_advisory_xact_lock(hashtext('leader-access'), @wardId)", new { wardId }, token);
        var plan = await PlanAsync(change, wardId, edition, from, lines, token);
        if (mark is not null && mark != LeaderPlan.Mark(plan))
        {
            throw new LeaderRefusedException(LeaderRefusal.Changed);
        }

        var papers = new List<Paper>();
        var opened = new Dictionary<string, int>(StringComparer.Ordinal);
        DateTimeOffset? begins = from > VietnamTime.DayOf(time.GetUtcNow()) ? VietnamTime.StartOf(from) : null;
        foreach (var step in plan)
        {
            await DoAsync(change, ward, wardId, edition, step, begins, words, papers, opened, token);
        }

        await change.CommitAsync(token);
        return papers;
    }

    private static async Task DoAsync(
        AccountChange change, string ward, int wardId, int edition, LeaderMove step, DateTimeOffset? begins, Words words, List<Paper> papers,
        Dictionary<string, int> opened, CancellationToken token)
    {
        var grant = new GrantDraft(Roles.Leader, Ward: ward, Group: step.Group) { From = begins, Until = step.Until };
        var account = step.Account ?? (opened.TryGetValue(step.Person, out var same) ? same : null);
        switch (step.Step)
        {
            case LeaderStep.Open:
                var name = await FreeNameAsync(change, step.Name, ward, token);
                account = await Accounts.AddAsync(change, name, step.Name, AccountKind.Person, grant, token);
                opened[step.Person] = account.Value;
                papers.Add(new Paper(name, step.Name, words.RoleName(Roles.Leader), words.LeaderGroup(step.Group), await Invitations.NewAsync(change, account.Value, token)));
                break;
            case LeaderStep.Move:
                await Accounts.GrantAsync(change, account!.Value, grant, token);
                break;
            case LeaderStep.Change:
                await EndAsync(change, wardId, step, step.Until, token);
                break;
            case LeaderStep.Close:
                await EndAsync(change, wardId, step, begins, token, revokes: begins is null);
                return;
            case LeaderStep.Keep:
                break;
            default:
                throw new InvalidOperationException($"Unknown step {step.Step}.");
        }

        await change.ExecuteAsync(
            """
            insert into leader_account (ward_id, edition, line, account_id) values (@wardId, @edition, @Line, @account)
            on conflict do nothing
            """,
            new { wardId, edition, step.Line, account }, token);
    }

    private static async Task EndAsync(AccountChange change, int wardId, LeaderMove step, DateTimeOffset? at, CancellationToken token, bool revokes = false)
    {
        await change.ExecuteAsync(
            revokes
                ? "update access_grant set revoked_at = now(), revoked_by = @by where grant_id = @Grant and revoked_at is null"
                : "update access_grant set valid_until = @at where grant_id = @Grant and revoked_at is null",
            new { step.Grant, at = at?.ToUniversalTime(), by = change.ById }, token);
        change.Note(wardId, revokes ? "revoke" : "grant", $"{step.Name}: {Roles.Leader} {step.Group}{(revokes || at is null ? "" : $" until {VietnamTime.Local(at.Value):yyyy-MM-dd}")}");
    }

    // nguyen.van.an.00235: readable, and not another's.
    private static async Task<string> FreeNameAsync(AccountChange change, string person, string ward, CancellationToken token)
    {
        var letters = string.Join('.', Fold.Key(person).Split([' ', '.', '-', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0));
        var wanted = $"{(letters.Length is 0 or > 60 ? "to.truong" : letters)}.{ward}";
        var taken = (await change.Connection.QueryAsync<string>(new CommandDefinition(
            "select name from account where starts_with(name, @wanted)", new { wanted = Accounts.Known(wanted) }, cancellationToken: token))).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? Accounts.Known(wanted) : $"{Accounts.Known(wanted)}.{i}").First(name => !taken.Contains(name));
    }

    private static async Task<int> WardAsync(AccountChange change, string ward, CancellationToken token) =>
        await change.ValueAsync<int?>("select ward_id from ward where code = @ward and may_on_leaders(ward_id, '{enterprise}')", new { ward }, token)
        ?? throw new LeaderRefusedException(LeaderRefusal.NotThere);

    private static async Task<IReadOnlyList<LeaderMove>> PlanAsync(
        AccountChange change, int ward, int edition, DateOnly from, IReadOnlyCollection<int>? chosen, CancellationToken token)
    {
        var all = (await change.Connection.QueryAsync<LeaderAccessLine>(new CommandDefinition(
            "select * from leader_access_lines(@ward, @edition, @whole)", new { ward, edition, whole = chosen is null }, cancellationToken: token))).AsList();
        if (all.Count == 0)
        {
            // Else a list that another has followed would close every account.
            throw new LeaderRefusedException(LeaderRefusal.WrongState);
        }

        var people = await change.Connection.QueryAsync<(int Account, string Name, short? Born, string? Phone)>(new CommandDefinition(
            "select account_id, name, born, phone from leader_accounts(@ward)", new { ward }, cancellationToken: token));
        var grants = await change.Connection.QueryAsync<(int Grant, int Account, string Name, int GroupId, string Group, DateTime? Until)>(new CommandDefinition(
            """
            select g.grant_id, g.account_id, a.display_name, g.group_id, r.code, g.valid_until
            from access_grant g join account a using (account_id) join residential_group r on r.ward_id = g.ward_id and r.group_id = g.group_id
            where g.ward_id = @ward and g.role = 'leader' and g.revoked_at is null and (g.valid_until is null or g.valid_until > now())
                and a.kind = 1 and a.disabled_at is null
            order by g.grant_id
            """,
            new { ward }, cancellationToken: token));

        // What was handed over since is newer than the whole list.
        var since = chosen is not null ? [] : (await change.Connection.QueryAsync<int>(new CommandDefinition(
            "select leader_handed_over(@ward, @edition)", new { ward, edition }, cancellationToken: token))).ToHashSet();
        return LeaderPlan.Of(
            [.. all.Where(line => !since.Contains(line.GroupId) && (chosen?.Contains(line.Line) ?? true))],
            [.. people.Select(person => new LeaderPerson(person.Account, person.Name, person.Born, person.Phone))],
            [.. grants.Where(grant => !since.Contains(grant.GroupId)).Select(grant => new LeaderGrant(
                grant.Grant, grant.Account, grant.Name, grant.GroupId, grant.Group, grant.Until is { } until ? new DateTimeOffset(DateTime.SpecifyKind(until, DateTimeKind.Utc)) : null))],
            from, whole: chosen is null);
    }
}
