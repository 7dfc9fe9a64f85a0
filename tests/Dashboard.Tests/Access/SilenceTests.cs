using System.Text;
using Coordination.Dashboard.Access;
using Coordination.Dashboard.DataProtection;
using Coordination.Dashboard.Desk;
using Coordination.Dashboard.Mine;
using Coordination.Dashboard.Tests.Api;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;
using Coordination.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

/// <summary>What the program says of its work while customers' data pass through all of it.</summary>
public sealed class SilenceTests : AccessTest
{
    private const string Code = "IMLANG1";
    private const string Holder = "Đoàn Thị Lặng Im";
    private const string Street = "Ngõ Kín Tiếng";
    private const string Phone = "0309123456";
    private const string IdNumber = "000301234567";
    private const string Mail = "lang.im@example.vn";
    private const string Wrong = "mat khau sai tinh";
    private const string Chosen = "bay con vit lon ton";
    private const string Pin = "730285";
    private const string OneTime = "918273";

    private readonly KeptLog _log = new();
    private readonly List<string> _secrets = [Holder, "Lặng Im", Street, Phone, Phone[1..], IdNumber, Mail, Wrong, Chosen, Pin, OneTime, TestAccounts.Password, Manager];

    [Fact]
    public async Task Nothing_secret_or_personal_is_logged_at_debug_whatever_is_done()
    {
        await using var loud = await TestDashboard.StartAsync(Database.ConnectionString, null, builder =>
        {
            foreach (var category in new[] { "Default", "Microsoft", "System", "Npgsql", "Microsoft.AspNetCore.DataProtection", "Microsoft.Hosting.Lifetime" })
            {
                builder.Configuration[$"Logging:LogLevel:{category}"] = "Debug";
            }

            builder.Services.AddLogging(logging => logging.AddProvider(_log));
        });
        loud.Secret = Dashboard.Secret;
        _secrets.AddRange([loud.Token, Convert.ToBase64String(loud.Secret)]);

        await ImportAsync(loud);
        await SendAsync(loud);
        await SignInAsync(loud);
        await EnterAsync(loud);
        await ReadAsync(loud);
        await MendAsync(loud);
        await GatherAsync(loud);
        await FailAsync(loud);

        var text = string.Join('\n', _log.Lines);
        Assert.Contains("Debug", text, StringComparison.Ordinal);
        Assert.All(_secrets.Concat(_secrets.Select(Uri.EscapeDataString)).Distinct(), secret => Assert.False(
            text.Contains(secret, StringComparison.OrdinalIgnoreCase),
            $"{secret} in: {_log.Lines.FirstOrDefault(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase))}"));
    }

    private static async Task ImportAsync(TestDashboard loud)
    {
        var list = new CustomerList().Add(Code, Holder, $"Số 1 {Street}", Phone, IdNumber, "1").Add("IMLANG2", Holder, $"Số 2 {Street}", "3.09123E+08", IdNumber, "1");
        using var table = list.Open();
        var outcome = await loud.Get<CustomerImport>().RunAsync("A", table, new ImportOptions(), null, default);
        Assert.Equal((1, 1), (outcome.Taken, outcome.Refused));
    }

    private static async Task SendAsync(TestDashboard loud)
    {
        var said = $$"""{"note":"gọi {{Phone}}, thư {{Mail}}","holder":"{{Holder}}","cccd":"{{IdNumber}}"}""";
        await loud.PostAsync(
            new EventDraft(EventType.InvitationSent, Code) { Data = said }, new EventDraft(EventType.InvitationSent, "KHONG-BIET") { Data = said },
            new EventDraft("khong.biet", Code) { Data = said });
        await loud.PostAsync(EventDraft.Batch([new EventDraft(EventType.ContractOpened, Code) { Data = said }]), TestDashboard.Batch, secret: new byte[32]);
        await loud.PostAsync(Encoding.UTF8.GetBytes("{" + said), TestDashboard.One);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/feeds/{IngestHost.Feed}/vcontract/receive-result-contract")
        {
            Content = new StringContent(said, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", Wrong);
        await loud.Http.SendAsync(request);
    }

    private async Task SignInAsync(TestDashboard loud)
    {
        using var visitor = new Visitor(loud.Address);
        await visitor.SignInAsync(Manager, Wrong);
        var first = await loud.Get<Invitations>().NewAsync(ManagerId, default);
        await visitor.PostAsync("/first-sign-in", "first-sign-in", ("Form.Name", Manager), ("Form.Code", "AAAAA-BBBBB-CCCCC"), ("Form.Password", Chosen), ("Form.Again", Chosen));
        await visitor.PostAsync(first.Path, "invitation", ("Form.Password", Chosen), ("Form.Again", Chosen));
        await visitor.PostAsync("/two-factor", "two-factor", ("Form.Code", OneTime));
        _secrets.AddRange([first.Path.Split('/')[^1], first.Typed!, visitor.Session!]);
        foreach (var path in new[] { "/w/A", "/w/A/contracts?q=" + Uri.EscapeDataString(Holder), $"/w/A/c/{Code}", "/reports", "/khong-co/" + Uri.EscapeDataString(Holder) })
        {
            await visitor.GetAsync(path);
        }
    }

    private async Task EnterAsync(TestDashboard loud)
    {
        var link = (await loud.Get<Invitations>().NewAsync(await TestAccounts.PersonAsync(Database.DataSource, "to.truong", "leader", "A", "1"), default)).Path;
        _secrets.Add(link.Split('/')[^1]);
        using var leader = new Visitor(loud.Address);
        await leader.PostAsync(link, "my-link", ("Form.Pin", Pin), ("Form.Again", Pin));
        foreach (var note in new[] { "hẹn chiều mai", $"gọi {Phone}" })
        {
            await leader.PostAsync(
                "/my?q=" + Uri.EscapeDataString(Holder), MyView.Entries, ("ward", "A"), ("customer", Code), (MyEntries.Kind, PersonEntry.Kinds[0]), ("note", note),
                ("once", Guid.NewGuid().ToString("N")));
        }

        Assert.Contains(Street, System.Net.WebUtility.HtmlDecode(await leader.TextAsync(MyView.Print)), StringComparison.Ordinal);
    }

    private static async Task ReadAsync(TestDashboard loud)
    {
        Assert.Contains(Holder, await loud.Http.GetStringAsync(new Uri($"/api/v1/wards/A/contracts?q={Uri.EscapeDataString(Holder)}", UriKind.Relative)), StringComparison.Ordinal);
        await loud.GetJsonAsync($"/api/v1/wards/A/contracts/{Code}/history");
        var figures = (await loud.Get<PaperFigures>().ReadAsync(
            Actor.Program, "review-form", new PaperPlace(null, "A", null, null, Code), ReportPeriod.Campaign(new DateOnly(2026, 6, 10)), default))!;
        loud.Get<Papers>().Render(
            new PaperContent
            {
                Kind = "review-form",
                Letterhead = Papers.ProposeLetterhead("review-form", figures.Json),
                Period = ReportPeriod.Campaign(new DateOnly(2026, 6, 10)),
                AsOf = figures.AsOf,
                Figures = figures.Json,
                Texts = Papers.ProposeTexts("review-form", figures.Json),
            },
            PaperFormat.Html);
    }

    // A form in a browser, an address for mail, and a message that is opened and mended.
    private async Task MendAsync(TestDashboard loud)
    {
        using var visitor = new Visitor(loud.Address);
        await TestAccounts.PersonAsync(Database.DataSource, "in.phieu", "enterprise");
        await visitor.SignInAsync("in.phieu");
        using var form = await visitor.PostAsync($"/w/A/c/{Code}", $"/w/A/c/{Code}/review-form.pdf");
        Assert.Equal("application/pdf", form.Content.Headers.ContentType?.MediaType);
        await visitor.PostAsync("/account", OwnMail.Path, ("address", Mail));
        var clerk = new Actor(await TestAccounts.PersonAsync(Database.DataSource, "cham.soc", "care"));
        var waiting = (await loud.Get<QuarantineList>().ReadAsync(clerk, null, null, null, 10, default)).First(message => message.Subject == "KHONG-BIET");
        Assert.NotNull(await loud.Get<QuarantineList>().OpenAsync(clerk, waiting.Id, default));
        await loud.Get<Quarantine>().MendAsync(
            clerk, waiting.Id, new EventDraft(EventType.InvitationSent, Code) { Source = waiting.Source, Data = $$"""{"note":"gọi {{Phone}}"}""" }.Bytes(), default);
    }

    private async Task GatherAsync(TestDashboard loud)
    {
        var officer = new Actor(await TestAccounts.PersonAsync(Database.DataSource, "phu.trach", "dpo"));
        var requests = loud.Get<DataRequests>();
        var id = await requests.AddAsync(
            officer, new RequestDraft(DateTimeOffset.UtcNow, Holder, RequestChannel.Phone, RequestKind.Delete, false, [Code], $"{Phone} {Mail}"), default);
        Assert.Single(await requests.GatherAsync(officer, id, Code, default));
        await loud.Get<SubjectHolds>().RestrictAsync(officer, id, Code, $"theo yêu cầu của {Holder}", default);
        await loud.Get<SubjectHolds>().EraseAsync(officer, id, Code, Code, $"theo yêu cầu của {Holder}", default);
        using var visitor = new Visitor(loud.Address);
        await visitor.SignInAsync("phu.trach");
        await visitor.PostAsync($"/data-protection/requests/{id}/extract?code={Code}", "gather");
        await visitor.PostAsync("/data-protection/log", "/data-protection/log.csv?q=" + Uri.EscapeDataString(Holder));
    }

    // The database fails under a search, under a sign-in, and under a list.
    private async Task FailAsync(TestDashboard loud)
    {
        await using var owner = await Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await owner.ExecuteAsync("alter table holder rename to holder_away; alter table credential rename to credential_away");
        using var search = await loud.Http.GetAsync(new Uri($"/api/v1/wards/A/contracts?q={Uri.EscapeDataString(Holder)}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.False(search.IsSuccessStatusCode);
        using var visitor = new Visitor(loud.Address);
        await visitor.SignInAsync(Manager, Wrong);
        await Assert.ThrowsAnyAsync<Exception>(() => ImportAsync(loud));
        await loud.PostAsync(new EventDraft(EventType.ContractSigned, Code) { Data = $$"""{"note":"{{Phone}}"}""" });
    }
}
