using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Kinds;

/// <summary>To whom a progress report proposes something: the text's key and heading on the page, and both on the paper.</summary>
internal sealed record Proposed(
    string Key, string Heading, Func<ProgressFigures, string> Receiver, Func<ProgressFigures, string> Text)
{
    public static readonly Proposed ToCompany = new(
        "proposals-company", "Kiến nghị đối với Công ty", figures => figures.Company, Proposals.ToCompany);

    public static readonly Proposed ToWard = new("proposals-ward", "Kiến nghị đối với UBND phường", Places.Committee, Proposals.ToWard);

    public static readonly Proposed ToGroups = new(
        "proposals-groups", "Kiến nghị đối với các tổ dân phố, chung cư", _ => "các tổ dân phố, chung cư", Proposals.ToGroups);
}

/// <summary>
/// Báo cáo tiến độ of one ward: the same report whoever gets it. Kinds differ in the letterhead, in whom they propose something to, and in how
/// they close.
/// </summary>
internal abstract class ProgressReport(string code, string name, params Proposed[] proposed) : PaperTemplate
{
    public sealed override PaperKind Kind { get; } = new(code, "BC", PaperScope.Ward, name,
    [
        new("basis", "Căn cứ"), new("coordination", "Công tác chỉ đạo, phối hợp"), new("notice", "Công tác thông báo, tuyên truyền"),
        new("review", "Rà soát, cập nhật thông tin khách hàng"), new("difficulties", "Khó khăn, vướng mắc"),
        .. proposed.Select(to => new PaperTextKey(to.Key, to.Heading)),
        new("tasks", "Nhiệm vụ trọng tâm thời gian tới"),
    ])
    { ReadsContracts = true };

    public sealed override IReadOnlyDictionary<string, string> ProposeTexts(ProgressFigures figures)
    {
        var texts = new Dictionary<string, string>
        {
            ["basis"] = Proposals.Basis,
            ["coordination"] = Proposals.Coordination(figures),
            ["notice"] = "",
            ["review"] = "",
            ["difficulties"] = Proposals.Difficulties(figures),
            ["tasks"] = Proposals.Tasks(figures),
        };
        foreach (var to in proposed)
        {
            texts[to.Key] = to.Text(figures);
        }

        return texts;
    }

    public sealed override Paper Compose(PaperContent content, ProgressFigures figures) =>
        Parts.Start(content, Kind, HeadForm.Titled, Progress.Subject(figures)) with
        {
            TypeName = "BÁO CÁO",
            Body =
            [
                .. Progress.Opening(content, figures),
                .. Progress.Carried(content, figures),
                .. Progress.Results(figures),
                new Heading(1, "III. Khó khăn, vướng mắc"),
                .. Parts.Text(content, "difficulties", "Không có khó khăn, vướng mắc."),
                new Heading(1, "IV. Kiến nghị, đề xuất"),
                .. proposed.SelectMany((to, index) => (IEnumerable<Block>)
                [
                    new Heading(2, $"{index + 1}. Đối với {to.Receiver(figures)}"),
                    .. Parts.Text(content, to.Key, "Không có."),
                ]),
                new Heading(1, "V. Nhiệm vụ trọng tâm thời gian tới"),
                .. Parts.Text(content, "tasks", "Tiếp tục thực hiện theo kế hoạch."),
                Paragraph.Of(
                    "Trên đây là báo cáo tiến độ chuyển đổi hợp đồng dịch vụ cấp nước sang hình thức điện tử trên địa bàn "
                    + $"{Places.Ward(figures)}{Closing(content.Letterhead.Issuer)}./."),
            ],
            Annexes = Progress.Annexes(content, Kind, figures),
        };

    /// <summary>What follows the ward's name in the last sentence.</summary>
    protected abstract string Closing(string issuer);
}
