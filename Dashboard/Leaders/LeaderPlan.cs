using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;

namespace Coordination.Dashboard.Leaders;

/// <summary>What becomes of somebody's access by the list.</summary>
public enum LeaderStep
{
    /// <summary>They lead the group and have access to it.</summary>
    Keep,

    /// <summary>They have access, until another day than they should.</summary>
    Change,

    /// <summary>They have an account, and get this group with it.</summary>
    Move,

    /// <summary>They get an account and an invitation letter.</summary>
    Open,

    /// <summary>They lead the group no more.</summary>
    Close,
}

/// <summary>One step of the plan.</summary>
/// <param name="Line">The line of the list from which it follows; null for one that closes.</param>
/// <param name="Account">Null for one that is opened.</param>
/// <param name="Grant">The grant that is changed or closed.</param>
/// <param name="Person">Stands for the person of the line: one who leads two groups gets one account.</param>
/// <param name="Until">When the access ends by itself: an interim leader's with the term.</param>
public sealed record LeaderMove(
    LeaderStep Step, int GroupId, string Group, string Name, int? Line, int? Account, int? Grant, DateTimeOffset? Until, string Person = "");

/// <summary>A line of the list, as access is given by it.</summary>
public sealed record LeaderAccessLine
{
    public required int Line { get; init; }

    public required int GroupId { get; init; }

    public required string GroupCode { get; init; }

    public required short Kind { get; init; }

    public required string Name { get; init; }

    public short? Born { get; init; }

    public string? Phone { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public DateOnly? TermFrom { get; init; }

    public DateOnly? TermTo { get; init; }

    /// <summary>The account that was linked with this very line.</summary>
    public int? AccountId { get; init; }

    /// <summary>The instant from which an interim leader has no access any more: after the term, at the latest six months after its beginning.</summary>
    public DateTimeOffset? Until(DateOnly from) => (LeaderKind)Kind != LeaderKind.Interim ? null
        : VietnamTime.EndOf(Earlier(TermTo, (TermFrom ?? DecidedOn ?? from).AddMonths(LeaderDraft.MostMonths)));

    private static DateOnly Earlier(DateOnly? term, DateOnly longest) => term < longest ? term.Value : longest;
}

/// <summary>Somebody who got an account by an earlier line.</summary>
public sealed record LeaderPerson(int AccountId, string Name, short? Born, string? Phone);

/// <summary>A leader's grant that holds or will hold.</summary>
public sealed record LeaderGrant(int GrantId, int AccountId, string DisplayName, int GroupId, string GroupCode, DateTimeOffset? Until);

/// <summary>What is to become of the accounts of a ward's leaders when a list comes into force. Pure.</summary>
public static class LeaderPlan
{
    /// <summary>The steps, group by group; those that close come last.</summary>
    /// <param name="from">The day from which the list holds.</param>
    /// <param name="whole">The list is the whole ward's: who is not in it is closed. Else only the groups of the lines are looked at.</param>
    public static IReadOnlyList<LeaderMove> Of(
        IReadOnlyList<LeaderAccessLine> lines, IReadOnlyList<LeaderPerson> people, IReadOnlyList<LeaderGrant> grants, DateOnly from, bool whole = true)
    {
        var steps = new List<LeaderMove>();
        var held = new HashSet<int>();
        var opened = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var (account, until) = (Find(line, people, grants), line.Until(from));
            if (grants.FirstOrDefault(grant => grant.AccountId == account && grant.GroupId == line.GroupId) is { } own)
            {
                held.Add(own.GrantId);
                steps.Add(Step(own.Until == until ? LeaderStep.Keep : LeaderStep.Change, line, account, own.GrantId, until));
            }
            else
            {
                steps.Add(Step(account is null && opened.Add(Person(line)) ? LeaderStep.Open : LeaderStep.Move, line, account, null, until));
            }
        }

        var groups = lines.Select(line => line.GroupId).ToHashSet();
        steps.AddRange(grants.Where(grant => !held.Contains(grant.GrantId) && (whole || groups.Contains(grant.GroupId)))
            .Select(grant => new LeaderMove(LeaderStep.Close, grant.GroupId, grant.GroupCode, grant.DisplayName, null, grant.AccountId, grant.GrantId, null)));
        return
        [
            .. steps.OrderBy(step => step.Step == LeaderStep.Close).ThenBy(step => step.Group, NaturalOrder.Instance).ThenBy(step => step.Grant),
        ];
    }

    /// <summary>Stands for a plan: whoever confirms one names what they saw.</summary>
    public static string Mark(IReadOnlyList<LeaderMove> plan) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', plan.Select(step => string.Create(
            CultureInfo.InvariantCulture, $"{step.Step}|{step.GroupId}|{step.Line}|{step.Account}|{step.Grant}|{step.Until:O}"))))))[..16];

    // By the link that was made; else by an earlier line of the same person; else by who holds the group under that name.
    private static int? Find(LeaderAccessLine line, IReadOnlyList<LeaderPerson> people, IReadOnlyList<LeaderGrant> grants) =>
        line.AccountId
        ?? people.FirstOrDefault(person => Fold.Key(person.Name) == Fold.Key(line.Name)
            && ((person.Phone is not null && person.Phone == line.Phone) || (person.Born is not null && person.Born == line.Born)))?.AccountId
        ?? grants.FirstOrDefault(grant => grant.GroupId == line.GroupId && Fold.Key(grant.DisplayName) == Fold.Key(line.Name))?.AccountId;

    private static string Person(LeaderAccessLine line) => line.Phone is null && line.Born is null
        ? line.Line.ToString(CultureInfo.InvariantCulture)
        : $"{Fold.Key(line.Name)}|{line.Phone ?? line.Born!.Value.ToString(CultureInfo.InvariantCulture)}";

    private static LeaderMove Step(LeaderStep step, LeaderAccessLine line, int? account, int? grant, DateTimeOffset? until) =>
        new(step, line.GroupId, line.GroupCode, line.Name, line.Line, account, grant, until, Person(line));
}
