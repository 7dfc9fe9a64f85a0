using Coordination.Ingest.Record.Text;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Kinds;

/// <summary>Phiếu tiến độ of a residential group, on one page.</summary>
internal sealed class GroupSheet : PaperTemplate
{
    public override PaperKind Kind { get; } = new("group-sheet", null, PaperScope.Group, "Phiếu tiến độ tổ dân phố", [new("request", "Đề nghị đối với tổ dân phố")]);

    public override Letterhead ProposeLetterhead(ProgressFigures figures) => Letterheads.Enterprise(figures) with
    {
        Recipients = [$"Tổ trưởng {Name(figures)} (để p/h)"],
    };

    public override IReadOnlyDictionary<string, string> ProposeTexts(ProgressFigures figures) => new Dictionary<string, string>
    {
        ["request"] = ProgressSheet.Request(figures, "tổ dân phố"),
    };

    public override Paper Compose(PaperContent content, ProgressFigures figures) => ProgressSheet.Compose(content, Kind, figures, Name(figures));

    private static string Name(ProgressFigures figures) => Official.Running(CleanText.Of(figures.Place?.Name));
}
