using Coordination.Dashboard.Leaders;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;

using Xunit;

namespace Coordination.Dashboard.Tests.Leaders;

/// <summary>What becomes of accounts when a list comes into force.</summary>
public sealed class LeaderPlanTests
{
    private static readonly DateOnly From = new(2026, 12, 1);

    [Fact]
    public void Accounts_are_opened_kept_moved_and_closed_as_the_list_says()
    {
        var plan = LeaderPlan.Of(
            [Line(1, 11, "An"), Line(2, 12, "Bình", phone: "0300000002"), Line(3, 13, "Cường", account: 30), Line(4, 14, "Dung")],
            [new LeaderPerson(20, "BÌNH", null, "0300000002"), new LeaderPerson(99, "Dung", 1950, "0300000099")],
            [Grant(1, 10, "An", 11), Grant(2, 20, "Bình", 15), Grant(3, 30, "Tên Cũ", 13), Grant(4, 40, "Người Khác", 14), Grant(5, 20, "Bình", 16)],
            From);

        // Of the same name alone nobody is taken for another.
        Assert.Equal(
            ["Keep 11 10", "Move 12 20", "Keep 13 30", "Open 14 ", "Close 14 40", "Close 15 20", "Close 16 20"],
            plan.Select(step => $"{step.Step} {step.GroupId} {step.Account}"));
    }

    [Fact]
    public void An_interim_leaders_access_ends_with_the_term_and_six_months_at_the_latest()
    {
        DateTimeOffset? Until(LeaderAccessLine line) => LeaderPlan.Of([line], [], [], From)[0].Until;
        var interim = Line(1, 11, "An") with { Kind = (short)LeaderKind.Interim };

        Assert.Null(Until(Line(1, 11, "An") with { TermTo = From.AddYears(2) }));
        Assert.Equal(VietnamTime.EndOf(From.AddMonths(6)), Until(interim));
        Assert.Equal(VietnamTime.EndOf(From.AddDays(20)), Until(interim with { TermTo = From.AddDays(20) }));
        Assert.Equal(VietnamTime.EndOf(From.AddMonths(4)), Until(interim with { TermFrom = From.AddMonths(-2), TermTo = From.AddMonths(9) }));
        var change = LeaderPlan.Of([interim with { TermTo = From.AddDays(20) }], [], [Grant(1, 10, "An", 11)], From);
        Assert.Equal(LeaderStep.Change, Assert.Single(change).Step);
    }

    [Fact]
    public void One_person_of_two_groups_gets_one_account()
    {
        var plan = LeaderPlan.Of([Line(1, 11, "An", phone: "0300000001"), Line(2, 12, "An", phone: "0300000001"), Line(3, 13, "An")], [], [], From);

        Assert.Equal([LeaderStep.Open, LeaderStep.Move, LeaderStep.Open], plan.Select(step => step.Step));
    }

    [Fact]
    public void A_handover_touches_its_own_group_alone()
    {
        var plan = LeaderPlan.Of([Line(1, 11, "Mới")], [], [Grant(1, 10, "Cũ", 11), Grant(2, 20, "Bên", 12)], From, whole: false);

        Assert.Equal(["Open Mới", "Close Cũ"], plan.Select(step => $"{step.Step} {step.Name}"));
        Assert.NotEqual(LeaderPlan.Mark(plan), LeaderPlan.Mark(LeaderPlan.Of([Line(1, 11, "Mới")], [], [], From, whole: false)));
    }

    private static LeaderAccessLine Line(int line, int group, string name, string? phone = null, int? account = null) =>
        new() { Line = line, GroupId = group, GroupCode = $"{group}", Kind = (short)LeaderKind.Leader, Name = name, Phone = phone, AccountId = account };

    private static LeaderGrant Grant(int grant, int account, string name, int group) => new(grant, account, name, group, $"{group}", null);
}
