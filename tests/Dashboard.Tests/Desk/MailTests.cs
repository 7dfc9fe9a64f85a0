using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Coordination.Dashboard.Desk;
using Coordination.Dashboard.Tests.Api;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Layout;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;
using Coordination.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using Xunit;

namespace Coordination.Dashboard.Tests.Desk;

/// <summary>Deliveries by mail, against a mail server that listens.</summary>
public sealed class MailTests
{
    [Fact]
    public async Task Who_wants_mail_gets_their_own_cut_once_also_when_the_server_was_away()
    {
        var time = new FakeTimeProvider(IngestHost.Start);
        await using var database = await TestDatabase.CreateAsync();
        await using var beside = new IngestHost(database);
        await beside.WardAsync("A", 7);
        await beside.WardAsync("B", 7);
        var port = FreePort();
        await using var program = await TestDashboard.StartAsync(
            database.ConnectionString,
            options => options with { Mail = new MailServer("127.0.0.1", port, false, null, null, "hopdong@example.vn"), PublicUrl = new Uri("https://hopdong.example.vn") },
            builder => builder.Services.AddSingleton<TimeProvider>(time));
        foreach (var (name, role, ward) in new[]
        {
            ("phuong.a", "ward", "A"), ("phuong.b", "ward", "B"), ("khong.phai", "ward", "A"), ("khong.thu", "ward-leader", "A"),
        })
        {
            var account = await TestAccounts.PersonAsync(database.DataSource, name, role, ward);
            if (name != "khong.thu")
            {
                await program.Get<PaperPost>().AddressAsync(account, name == "khong.phai" ? "@@" : name + "@example.vn", default);
            }
        }

        var id = await IssuedPaper.OfAsync(program, IngestHost.Enterprise, "A");
        await program.Get<PaperClock>().RoundAsync(default);
        var tries = await beside.AskAsync<int[]>("select array_agg(mail_tries) from paper_delivery where mail_error is not null");
        Assert.Equal([1, 1], tries);

        using var stop = new CancellationTokenSource();
        var box = new Box();
        var server = new SmtpServer.SmtpServer(
            new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port))).Build(),
            box.Services());
        var serving = server.StartAsync(stop.Token);
        for (var round = 0; round < 3; round++)
        {
            time.Advance(TimeSpan.FromMinutes(10));
            await program.Get<PaperClock>().RoundAsync(default);
        }

        var letter = Assert.Single(box.Letters);
        Assert.Equal("phuong.a@example.vn", letter.To.Mailboxes.Single().Address);
        Assert.Contains("Báo cáo tiến độ gửi UBND phường số 01/BC-", letter.Subject, StringComparison.Ordinal);
        Assert.Contains($"https://hopdong.example.vn/reports/{id}", letter.TextBody, StringComparison.Ordinal);
        var attached = Assert.IsType<MimePart>(Assert.Single(letter.Attachments));
        using var content = new MemoryStream();
        await attached.Content!.DecodeToAsync(content);
        Assert.Equal(await program.Http.GetByteArrayAsync(new Uri($"/api/v1/reports/{id}.pdf", UriKind.Relative)), content.ToArray());

        await LeaderAsync(program, database, time, box);

        // A ward that is asked for its list of leaders is told where.
        box.Letters.Clear();
        await program.Get<LeaderRequests>().AskAsync(Hand.Program, "A", VietnamTime.DayOf(time.GetUtcNow()).AddDays(9), null, default);
        await program.Get<PaperClock>().RoundAsync(default);
        letter = Assert.Single(box.Letters);
        Assert.Equal(("phuong.a@example.vn", "Xí nghiệp đề nghị cung cấp danh sách tổ trưởng có đóng dấu"), (letter.To.Mailboxes.Single().Address, letter.Subject));
        Assert.Contains("https://hopdong.example.vn/w/A/leaders", letter.TextBody, StringComparison.Ordinal);
        Assert.Empty(letter.Attachments);

        // An address that is none holds nobody else up, is tried no more often than others, and is not repeated in what is noted.
        Assert.Equal("ParseException", await beside.AskAsync<string>("select mail_error from paper_delivery where mail_error is not null"));
        await stop.CancelAsync();
        await serving;
    }

    // Who leads a group gets the one sheet of a pack that is theirs, by mail and on their page; the ward gets the pack.
    private static async Task LeaderAsync(TestDashboard program, TestDatabase database, FakeTimeProvider time, Box box)
    {
        var leader = await TestAccounts.PersonAsync(database.DataSource, "to.2", "leader", "A", "2");
        await TestAccounts.PersonAsync(database.DataSource, "to.3", "leader", "A", "3");
        await program.Get<PaperPost>().AddressAsync(leader, "to.2@example.vn", default);
        box.Letters.Clear();
        var pack = await IssuedPaper.OfAsync(program, IngestHost.Enterprise, "A", "group-sheet");
        time.Advance(TimeSpan.FromMinutes(10));
        await program.Get<PaperClock>().RoundAsync(default);

        Assert.Equal(["phuong.a@example.vn", "to.2@example.vn"], box.Letters.Select(sent => sent.To.Mailboxes.Single().Address).Order());
        var letter = box.Letters.Single(sent => sent.To.Mailboxes.Single().Address == "to.2@example.vn");
        using var sheet = new MemoryStream();
        await Assert.IsType<MimePart>(Assert.Single(letter.Attachments)).Content!.DecodeToAsync(sheet);
        var own = Assert.Single(await program.Get<OwnSheets>().ReadAsync(new Actor(leader), pack, default));
        Assert.Equal(own.Content, sheet.ToArray());
        var whole = await IssuedPaper.SheetAsync(program, pack);
        Same(program.Get<PaperDesk>().Write(whole, PaperFormat.Pdf, own.Part), sheet.ToArray());
        Assert.Equal("2", ProgressFigures.Parse(whole.Figures[own.Part]).Place!.Code);
        Assert.Contains("/my", letter.TextBody, StringComparison.Ordinal);

        using var client = new HttpClient { BaseAddress = program.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TestAccounts.TokenAsync(database.DataSource, "leader", "A", "2"));
        Assert.Contains($"/my/sheets/{pack}?part={own.Part}", await client.GetStringAsync(new Uri("/my", UriKind.Relative)), StringComparison.Ordinal);
        Same(sheet.ToArray(), await client.GetByteArrayAsync(new Uri($"/my/sheets/{pack}?part={own.Part}", UriKind.Relative)));
        foreach (var foreign in new[] { $"/my/sheets/{pack}?part={own.Part + 1}", $"/my/sheets/{pack}?part={own.Part - 1}", $"/reports/{pack}", $"/reports/{pack}/files/pdf" })
        {
            using var answer = await client.GetAsync(new Uri(foreign, UriKind.Relative));
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, foreign);
        }

        // Nothing of the pack comes out of the wall but what is theirs.
        await using (var connection = await database.DataSource.OpenConnectionAsync())
        {
            Assert.Equal(
                ["as_of", "building_id", "content", "group_id", "issued_on", "kind", "paper_id", "part", "period_from", "period_kind", "period_to",
                    "place_name", "state", "ward", "ward_name"],
                (await connection.QueryAsync<string>(
                    "select parameter_name::text from information_schema.parameters where specific_name like 'own_sheets%' and parameter_mode = 'OUT'")).Order(StringComparer.Ordinal));
        }

        // What is recalled is told of in words alone, and not handed out any more.
        box.Letters.Clear();
        await program.Get<PaperRegister>().RecallAsync(Hand.Program, pack, (await IssuedPaper.SheetAsync(program, pack)).Revision, "Sai kỳ", default);
        time.Advance(TimeSpan.FromMinutes(10));
        await program.Get<PaperClock>().RoundAsync(default);
        letter = box.Letters.Single(sent => sent.To.Mailboxes.Single().Address == "to.2@example.vn");
        Assert.Empty(letter.Attachments);
        Assert.Contains("Đã thu hồi", letter.Subject, StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/my", UriKind.Relative)));
        Assert.Contains("đã thu hồi, xin không dùng nữa", page, StringComparison.Ordinal);
        using var gone = await client.GetAsync(new Uri($"/my/sheets/{pack}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static void Same(byte[] one, byte[] other) => Assert.True(WrittenPaper.Same(PaperFormat.Pdf, one, other));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Keeps what arrives.</summary>
    private sealed class Box : MessageStore
    {
        public ConcurrentQueue<MimeMessage> Letters { get; } = new();

        public SmtpServer.ComponentModel.ServiceProvider Services()
        {
            var services = new SmtpServer.ComponentModel.ServiceProvider();
            services.Add(this);
            return services;
        }

        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var stream = new MemoryStream(buffer.ToArray());
            Letters.Enqueue(await MimeMessage.LoadAsync(stream, cancellationToken));
            return SmtpResponse.Ok;
        }
    }
}
