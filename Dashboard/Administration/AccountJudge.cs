using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components;
using Coordination.Ingest.Record.Text;

using Npgsql;

namespace Coordination.Dashboard.Administration;

/// <summary>A row with its verdict.</summary>
/// <param name="Account">Whom it gives one more grant; null for somebody new.</param>
internal sealed record JudgedRow(AccountFileLine Line, GrantDraft? Grant = null, int? Account = null);

/// <summary>Says of each row of a list what becomes of it, and why; in the order of the list, because rows follow from each other.</summary>
internal sealed class AccountJudge(
    NpgsqlConnection connection, PlaceNames places, Dictionary<string, KnownPerson> people, Words words, DateTimeOffset now)
{
    public async Task<JudgedRow> JudgeAsync(int number, AccountRow row, CancellationToken token)
    {
        var line = new AccountFileLine(
            number, Accounts.Known(row.Name ?? ""), row.DisplayName ?? row.Name ?? "", row.Role ?? "", "", row.Until, RowVerdict.Taken, null);
        try
        {
            if (Wrong(row) is { } wrong)
            {
                return Refused(line, wrong);
            }

            Accounts.Name(row.Name!);
            var (grant, warning) = await GrantAsync(row, token);
            var place = await grant.ResolveAsync(connection, token);
            line = line with { Place = await places.SayAsync(grant, token) };
            return Known(line, row, grant, place, warning);
        }
        catch (AccessException fault)
        {
            return Refused(line, words.AccessFaultText(fault.Fault, fault.Value));
        }
    }

    private string? Wrong(AccountRow row) =>
        row.Name is null ? words.PeopleRowNoName
        : row.Role is null ? words.PeopleRowNoRole
        : row.Role == Roles.Admin ? words.PeopleRowAdmin
        : row.UntilIsWrong ? words.PeopleRowUntilWrong
        : row.Until <= now ? words.AccessFaultText(AccessFault.EndsBeforeItBegins, null)
        : null;

    /// <summary>What the row asks for. A place that the role does not go with is left out, and said; lists have one in every row.</summary>
    private async Task<(GrantDraft Grant, string? Warning)> GrantAsync(AccountRow row, CancellationToken token)
    {
        var role = row.Role!;
        var written = new GrantDraft(role, row.Enterprise, row.Ward, row.Group, row.Building) { Until = row.Until };
        var fitting = role switch
        {
            Roles.Company or Roles.DataProtection => written with { Enterprise = null, Ward = null, Group = null, Building = null },
            Roles.Leader => written with { Building = null },
            Roles.Building => written with { Group = null },
            Roles.Area => written,
            _ => written with { Group = null, Building = null },
        };

        // A leader's enterprise is the ward's; whatever is written there is only for the reader.
        fitting = role is Roles.Leader or Roles.Building or Roles.Area or Roles.Ward or Roles.WardLeader ? fitting with { Enterprise = null } : fitting;
        var left = (written.Ward is not null && fitting.Ward is null) || (written.Group is not null && fitting.Group is null)
            || (written.Building is not null && fitting.Building is null);
        return (await places.CodesAsync(fitting, token), left ? words.PeopleRowPlaceLeftOut : null);
    }

    private JudgedRow Known(AccountFileLine line, AccountRow row, GrantDraft grant, GrantPlace place, string? warning)
    {
        if (!people.TryGetValue(line.Name, out var person))
        {
            people[line.Name] = person = new KnownPerson(null, line.DisplayName, false);
            warning ??= row.DisplayName is null ? words.PeopleRowNoDisplayName : null;
        }
        else if (person.Disabled)
        {
            return Refused(line, words.AccessFaultText(AccessFault.AccountDisabled, line.Name));
        }
        else if (row.DisplayName is not null && Fold.Key(row.DisplayName) != Fold.Key(person.DisplayName))
        {
            return Refused(line, words.PeopleRowOther(person.DisplayName));
        }
        else if (person.Grants.TryGetValue((grant.Role, place), out var until))
        {
            return new JudgedRow(line with
            {
                Verdict = person.Account is null ? RowVerdict.Duplicate : RowVerdict.Unchanged,
                Why = until == grant.Until?.ToUniversalTime() ? null : words.PeopleRowOtherEnd,
            });
        }
        else if (person.Account is not null)
        {
            warning ??= words.PeopleRowMore;
        }

        person.Grants[(grant.Role, place)] = grant.Until?.ToUniversalTime();
        return new JudgedRow(
            line with { Verdict = warning is null ? RowVerdict.Taken : RowVerdict.Warned, Why = warning }, grant, person.Account);
    }

    private static JudgedRow Refused(AccountFileLine line, string why) => new(line with { Verdict = RowVerdict.Refused, Why = why });
}
