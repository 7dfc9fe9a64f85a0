using Coordination.Ingest.Leaders;

using Xunit;

namespace Coordination.Ingest.Tests.Leaders;

/// <summary>What is found in a list.</summary>
public sealed class LeaderChecksTests
{
    private static readonly DateOnly Day = new(2026, 11, 27);
    private static readonly LeaderDraft An = new("1", "Nguyễn Văn An") { Phone = "0300000001", Born = 1960 };
    private static readonly LeaderDraft Binh = new("2", "Trần Thị Bình") { Phone = "0300000002", Born = 1961 };

    [Fact]
    public void A_good_list_has_no_finding() => Assert.Empty(Of(["1", "2"], 2, An, Binh));

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_cannot_be_is_refused(LeaderFault fault, string? value, int? declared, LeaderDraft[] rows)
    {
        var found = Assert.Single(Of(["1", "2"], declared, rows), finding => finding.Refuses);
        Assert.Equal((fault, value), (found.Fault, found.Value));
    }

    public static TheoryData<LeaderFault, string?, int?, LeaderDraft[]> Refusals => new()
    {
        { LeaderFault.UnknownGroup, "7A", null, [An, Binh, new("7A", "Ai Đó")] },
        { LeaderFault.GroupTwice, "1", null, [An, Binh with { Group = "1" }] },
        { LeaderFault.CountDiffers, "3", 3, [An, Binh] },
    };

    [Fact]
    public void What_may_be_is_said_with_its_rows()
    {
        var found = Of(
            ["1", "2", "3", "10", "9"], null,
            An,
            Binh with { Phone = "0300000001" },
            An with { Group = "3", Note = "kiêm" },
            new("9", "Lê Văn Cũ") { Kind = LeaderKind.Interim, TermFrom = new DateOnly(2026, 5, 1), TermTo = new DateOnly(2026, 10, 31), Born = 2015, Phone = "12" });

        Assert.Equal(
        [
            "GroupMissing::10", "PhoneUnusable:4:12", "BornUnlikely:4:2015", "InterimTooLong:4:2026-11-01", "TermEnded:4:", "PhoneTwice:1,2,3:0300000001",
            "PersonTwice:1,3:Nguyễn Văn An",
        ],
            found.Select(finding => $"{finding.Fault}:{string.Join(',', finding.Lines)}:{finding.Value}"));
    }

    [Fact]
    public void A_deputy_leads_nobody_and_counts_as_a_person()
    {
        var found = Of(["1", "2"], 3, An, Binh, new LeaderDraft("1", "Phó") { Kind = LeaderKind.Deputy, Phone = "0300000009" });
        Assert.Empty(found);
        Assert.Contains(Of(["1"], null, An with { Kind = LeaderKind.Deputy }), finding => finding.Fault == LeaderFault.GroupMissing);
    }

    [Fact]
    public void Six_months_of_an_interim_leader_end_on_their_day()
    {
        var interim = An with { Kind = LeaderKind.Interim, TermFrom = Day.AddMonths(-6) };
        Assert.DoesNotContain(Of(["1"], null, interim), finding => finding.Fault == LeaderFault.InterimTooLong);
        Assert.Contains(Of(["1"], null, interim with { TermFrom = Day.AddMonths(-6).AddDays(-1) }), finding => finding.Fault == LeaderFault.InterimTooLong);
        Assert.Contains(Of(["1"], null, interim with { TermFrom = Day, TermTo = Day.AddMonths(7) }), finding => finding.Fault == LeaderFault.InterimTooLong);
    }

    [Fact]
    public void Differences_name_who_came_who_went_and_what_changed()
    {
        var before = new[] { An, Binh, new LeaderDraft("3", "Đi Rồi"), new LeaderDraft("10", "Như Cũ") };
        var after = new[] { An with { Phone = "0300000077", TermTo = Day }, new LeaderDraft("2", "Người Mới"), new LeaderDraft("4", "Thêm Vào"), new LeaderDraft("10", "NHƯ CŨ") };

        var differences = LeaderDifference.Read(LeaderDifference.Write(LeaderDifference.Between(before, after)));

        Assert.Equal(
            ["1:Nguyễn Văn An>Nguyễn Văn An:phone,term", "2:Trần Thị Bình>Người Mới:", "3:Đi Rồi>:", "4:>Thêm Vào:"],
            differences.Select(one => $"{one.Group}:{one.Before}>{one.After}:{string.Join(',', one.Fields)}"));
    }

    private static IReadOnlyList<LeaderFinding> Of(string[] groups, int? declared, params LeaderDraft[] rows) =>
        LeaderChecks.Of([.. rows.Select((row, i) => (i + 1, row))], groups, Day, declared);
}
