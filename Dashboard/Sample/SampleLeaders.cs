using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

using Coordination.Dashboard.Leaders;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Layout.Pdf;
using Coordination.Reports.Leaders;

using Npgsql;

namespace Coordination.Dashboard.Sample;

/// <summary>
/// The sample ward's list of leaders: asked for, written, signed, checked and in force, with a gap, two interim leaders, and the next list begun.
/// People and numbers are invented; the digital signature is real and says that it is a sample's.
/// </summary>
internal static class SampleLeaders
{
    /// <summary>Who leads the first group: the sample's own account of a leader.</summary>
    public const string FirstLeader = "Nguyễn Thị Hòa";

    private const int AskedBefore = 40;
    private const int InForceBefore = 25;
    private const int InterimEvery = 9;

    private static readonly Hand Enterprise = new(0, "Quản lý Xí nghiệp (mẫu)", []) { Actor = Actor.Program };
    private static readonly Hand Ward = new(0, "Đầu mối phường (mẫu)", []) { Actor = Actor.Program };

    public static async Task LoadAsync(IServiceProvider services, DateTimeOffset now, CancellationToken token)
    {
        var lists = services.GetRequiredService<LeaderLists>();
        if ((await lists.EditionsAsync(Actor.Program, SampleWard.Code, token)).Count > 0)
        {
            return;
        }

        // Each step is taken at its own time.
        var database = services.GetRequiredService<NpgsqlDataSource>();
        var (asked, written, confirmed) = (new At(now.AddDays(-AskedBefore)), new At(now.AddDays(-InForceBefore - 3)), new At(now.AddDays(-InForceBefore)));
        var today = VietnamTime.DayOf(now);
        await new LeaderRequests(database, asked).AskAsync(Enterprise, SampleWard.Code, today.AddDays(-InForceBefore - 1), null, token);
        var book = new LeaderBook(database, written);
        var edition = await book.BeginAsync(Ward, SampleWard.Code, LeaderStart.Empty, token);
        var rows = Rows(today);
        await book.ReplaceAsync(Ward, SampleWard.Code, edition, 0, rows, token);
        await book.DescribeAsync(
            Ward, SampleWard.Code, edition, 1, new LeaderDocument("152/UBND-VX", today.AddDays(-InForceBefore - 3), null, "CHỦ TỊCH", rows.Count), token);
        await book.HandInAsync(Ward, SampleWard.Code, edition, 2, token);
        var scans = new LeaderScans(database, written);
        await scans.BringAsync(Ward, SampleWard.Code, edition, await SignedAsync(services, rows, written.GetUtcNow(), token), token);
        await scans.TickAsync(Enterprise, SampleWard.Code, edition, 3, [.. Enumerable.Range(1, rows.Count)], token);
        var force = new LeaderForce(database, confirmed);
        await force.CheckAsync(Enterprise, SampleWard.Code, edition, 3, LeaderProof.DigitalSignature, token);
        await force.ConfirmAsync(Enterprise, SampleWard.Code, edition, 4, today.AddDays(-InForceBefore), token);
        await new LeaderRequests(database, new At(now.AddDays(-2))).AskAsync(
            Enterprise, SampleWard.Code, today.AddDays(6), "Đề nghị bổ sung tổ trưởng của tổ còn thiếu.", token);
    }

    // The last group has not chosen anybody yet.
    private static List<LeaderDraft> Rows(DateOnly today)
    {
        var random = new SplitMix64(20_260_701);
        var rows = new List<LeaderDraft>();
        foreach (var group in SampleWard.Groups.SkipLast(1))
        {
            var (name, _) = SampleNames.Person(ref random);
            var isInterim = rows.Count % InterimEvery == InterimEvery - 1;
            rows.Add(new LeaderDraft(group.Code, rows.Count == 0 ? FirstLeader : name)
            {
                Kind = isInterim ? LeaderKind.Interim : LeaderKind.Leader,
                Born = 1950 + (rows.Count * 7 % 30),
                Phone = $"03000002{rows.Count + 1:00}",
                Households = group.Households,
                Decision = isInterim ? null : $"{100 + rows.Count}/QĐ-UBND",
                DecidedOn = isInterim ? null : SampleWard.GroupsInForceFrom.AddDays(rows.Count),
                TermFrom = isInterim ? today.AddMonths(-3) : null,
                TermTo = isInterim ? today.AddMonths(2) : null,
                Note = rows.Count == 4 ? "Kiêm Bí thư chi bộ" : null,
            });
        }

        return rows;
    }

    private static async Task<LeaderScanFile> SignedAsync(IServiceProvider services, List<LeaderDraft> rows, DateTimeOffset at, CancellationToken token)
    {
        var papers = services.GetRequiredService<Papers>();
        var document = new LeaderDocument("152/UBND-VX", VietnamTime.DayOf(at), null, null, rows.Count);
        var pdf = papers.RenderLeaders(
            new LeaderListContent(Papers.ProposeLeaderLetterhead(SampleWard.Name, SampleWard.EnterpriseName), SampleWard.Name, rows, document, at), PaperFormat.Pdf);
        using var key = RSA.Create(2_048);
        var request = new CertificateRequest("CN=UBND phường Đống Đa (dữ liệu mẫu)", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(at.AddDays(-1), at.AddYears(1));
        var signed = PdfSeal.Sign(pdf, certificate, [], at, lines => OutlinedText.Draw(services.GetRequiredService<Reports.Layout.PaperFonts>(), lines));
        return new LeaderScanFile(
            "danh-sach-to-truong-ky-so.pdf", "application/pdf", signed, await services.GetRequiredService<ScanPages>().CountAsync(signed, token) ?? 1, SignatureReader.Read(signed, []).Write());
    }

    private sealed class At(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
