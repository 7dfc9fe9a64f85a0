using Coordination.Dashboard.Desk;
using Coordination.Dashboard.Tests.Api;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Tests.Desk;

/// <summary>A paper brought all the way to its issue by the program's own hand.</summary>
internal static class IssuedPaper
{
    public static readonly ReportPeriod Week = ReportPeriod.Week(new DateOnly(2026, 6, 10));

    public static async Task<long> OfAsync(TestDashboard program, string enterprise, string ward, string kind = "progress-ward", long? replaces = null)
    {
        var id = await DraftAsync(program, enterprise, ward, kind, replaces);
        await ApproveAsync(program, id);
        await program.Get<PaperDesk>().IssueAsync(Hand.Program, await SheetAsync(program, id), new Uri("http://hopdong.example"), default);
        return id;
    }

    public static Task<long> DraftAsync(TestDashboard program, string enterprise, string ward, string kind = "progress-ward", long? replaces = null) =>
        program.Get<PaperDesk>().DraftAsync(Actor.Program, Hand.Program, new PaperAsk(kind, enterprise, ward, null, null, Week, replaces), default);

    public static async Task ApproveAsync(TestDashboard program, long id)
    {
        await program.Get<PaperBook>().MoveAsync(Hand.Program, id, (await SheetAsync(program, id)).Revision, PaperAct.Check, null, default);
        await program.Get<PaperDesk>().ApproveAsync(Hand.Program, await SheetAsync(program, id), default);
    }

    public static async Task<PaperSheet> SheetAsync(TestDashboard program, long id) =>
        (await program.Get<PaperSheets>().ReadAsync(Actor.Program, id, default))!;
}
