using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Kinds;

/// <summary>Báo cáo tiến độ of one ward, from the enterprise to its company.</summary>
internal sealed class ProgressToCompany()
    : ProgressReport("progress-company", "Báo cáo tiến độ gửi Công ty", Proposed.ToCompany, Proposed.ToWard, Proposed.ToGroups)
{
    public override Letterhead ProposeLetterhead(ProgressFigures figures) => Letterheads.Enterprise(figures) with
    {
        Addressees = [figures.Company],
        Recipients = [$"{Places.Committee(figures)} (để p/h)"],
    };

    protected override string Closing(string issuer) => $", {issuer} trân trọng báo cáo";
}
