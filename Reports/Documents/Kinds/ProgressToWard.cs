using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Kinds;

/// <summary>
/// Báo cáo tiến độ for the ward's committee. The committee is not above the enterprise in its own line, so there is no Kính gửi: a công văn brings
/// it, and the committee stands among the recipients.
/// </summary>
internal sealed class ProgressToWard()
    : ProgressReport("progress-ward", "Báo cáo tiến độ gửi UBND phường", Proposed.ToWard, Proposed.ToGroups)
{
    public override Letterhead ProposeLetterhead(ProgressFigures figures) => Letterheads.Enterprise(figures) with
    {
        Recipients = [$"{Places.Committee(figures)} (để b/c)", $"{figures.Company} (để b/c)"],
    };

    protected override string Closing(string issuer) => $"; {issuer} rất mong tiếp tục nhận được sự quan tâm, phối hợp của Quý phường";
}
