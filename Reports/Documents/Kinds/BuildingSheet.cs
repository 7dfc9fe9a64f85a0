using Coordination.Ingest.Record.Text;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Kinds;

/// <summary>Phiếu tiến độ of an apartment building, on one page.</summary>
internal sealed class BuildingSheet : PaperTemplate
{
    public override PaperKind Kind { get; } = new("building-sheet", null, PaperScope.Building, "Phiếu tiến độ chung cư", [new("request", "Đề nghị đối với chung cư")]);

    public override Letterhead ProposeLetterhead(ProgressFigures figures) => Letterheads.Enterprise(figures) with
    {
        Recipients = [$"Ban quản trị, Ban quản lý {Name(figures)} (để p/h)"],
    };

    public override IReadOnlyDictionary<string, string> ProposeTexts(ProgressFigures figures) => new Dictionary<string, string>
    {
        ["request"] = ProgressSheet.Request(figures, "Ban quản trị, Ban quản lý"),
    };

    public override Paper Compose(PaperContent content, ProgressFigures figures) => ProgressSheet.Compose(content, Kind, figures, Name(figures));

    private static string Name(ProgressFigures figures) => Official.Running(CleanText.Of(figures.Place?.Name));
}
