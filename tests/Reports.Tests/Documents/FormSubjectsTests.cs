using Coordination.Ingest.Record;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;
using Coordination.Support;

using Xunit;

namespace Coordination.Reports.Tests.Documents;

public sealed class FormSubjectsTests : IAsyncLifetime
{
    private const string Logged = "select count(*)::int from access_log where action = 'export' and purpose = 'review-form' and cardinality(contracts) = @contracts";

    private Walls _walls = null!;

    public async ValueTask InitializeAsync() => _walls = await Walls.CreateAsync();

    public ValueTask DisposeAsync() => _walls.DisposeAsync();

    [Fact]
    public async Task A_form_bears_the_name_for_whom_may_read_it_and_the_log_keeps_it_as_an_export()
    {
        var care = await One("care", 1);
        var company = await One("company", 1);

        Assert.Equal("Nguyễn Văn An", Assert.Single(care!.Subjects).Holder!.Name);
        Assert.Contains("Tênchủhợpđồng:NguyễnVănAn", Printed(care), StringComparison.Ordinal);
        Assert.Contains("Địachỉcấpnước:Số1TônĐứcThắng", Printed(care), StringComparison.Ordinal);
        Assert.Contains("InbởiTrầnThịBình,lúc", Printed(care), StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn", care.Figures("review-form", GivenPaper.Week, care.Subjects[0].Contract).ToJson(), StringComparison.Ordinal);
        Assert.Equal(1, await _walls.Host.AskAsync<int>(Logged, new { contracts = 1 }));
        Assert.Null(Assert.Single(company!.Subjects).Holder);
        Assert.DoesNotContain("Nguyễn", Printed(company), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gets_a_form_of_another_ward_or_group()
    {
        var area = await _walls.GrantAsync("area", "A", group: "2");
        var forms = _walls.Host.Get<FormSubjects>();

        Assert.NotNull(await forms.OneAsync(area, "A", CustomerList.Code("A", 1), default));
        Assert.Null(await forms.OneAsync(area, "A", CustomerList.Code("A", 2), default));
        Assert.Null(await forms.OneAsync(area, "B", CustomerList.Code("B", 1), default));
        Assert.Null(await forms.BlankAsync(area, "B", default));
    }

    [Fact]
    public async Task A_groups_pack_is_of_those_whom_nobody_has_reviewed_yet()
    {
        await _walls.Host.ImportAsync("A", Enumerable.Range(30, 3).Aggregate(new CustomerList(), (list, i) => list.Add(CustomerList.Code("A", i), group: "1")));
        await _walls.Host.SendAsync(new EventDraft(EventType.ReviewVerified, CustomerList.Code("A", 31)));
        var forms = _walls.Host.Get<FormSubjects>();
        var care = await _walls.GrantAsync("care", "A");

        var pack = await forms.GroupAsync(care, "A", "1", 1, default);

        Assert.Equal([CustomerList.Code("A", 30), CustomerList.Code("A", 32)], pack!.Subjects.Select(subject => subject.Contract.Code));
        Assert.Equal(2, FormSubjects.Count((await _walls.Host.BoardAsync("A")).Groups.Single(unit => unit.Code == "1")));
        Assert.Null(await forms.GroupAsync(care, "A", "1", 2, default));
        Assert.Equal(1, await _walls.Host.AskAsync<int>(Logged, new { contracts = 2 }));
    }

    [Fact]
    public async Task A_blank_form_leaves_every_line_open_and_no_trace_in_the_log()
    {
        var blank = await _walls.Host.Get<FormSubjects>().BlankAsync(await _walls.GrantAsync("ward-leader", "A"), "A", default);

        Assert.Matches(@"Tênchủhợpđồng:\.{20,}", Printed(blank!));
        Assert.Equal(0, await _walls.Host.AskAsync<int>("select count(*)::int from access_log"));
    }

    private async Task<FormPack?> One(string role, int customer) => await _walls.Host.Get<FormSubjects>().OneAsync(
        await _walls.GrantAsync(role, role == "company" ? null : "A"), "A", CustomerList.Code("A", customer), default);

    private static string Printed(FormPack pack)
    {
        var subject = pack.Subjects.Count == 0 ? null : pack.Subjects[0];
        var figures = pack.Figures("review-form", GivenPaper.Week, subject?.Contract).ToJson();
        var printed = PrintedPaper.Of(new PaperContent
        {
            Kind = "review-form",
            Letterhead = Papers.ProposeLetterhead("review-form", figures),
            Period = GivenPaper.Week,
            AsOf = pack.AsOf,
            Figures = figures,
            Texts = new Dictionary<string, string>(),
            Holder = subject?.Holder,
            PrintedBy = "Trần Thị Bình",
        });
        Assert.Single(printed.Pages);
        return printed.Tight;
    }
}
