using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Kinds;

/// <summary>The công văn that asks a ward for the stamped list of its group leaders.</summary>
internal sealed class LeadersRequest : PaperTemplate
{
    public override PaperKind Kind { get; } = new("leaders-request", "", PaperScope.Ward, "Công văn đề nghị cung cấp danh sách tổ trưởng",
        [new("basis", "Căn cứ"), new("purpose", "Mục đích"), new("due", "Thời hạn và cách gửi")])
    { HasTables = false };

    public override Letterhead ProposeLetterhead(ProgressFigures figures) => Letterheads.Enterprise(figures) with
    {
        Addressees = [Places.Committee(figures)],
        Recipients = [$"{figures.Company} (để b/c)"],
    };

    public override IReadOnlyDictionary<string, string> ProposeTexts(ProgressFigures figures) => new Dictionary<string, string>
    {
        ["basis"] = Proposals.Basis,
        ["purpose"] = "Danh sách được dùng để thông báo, phối hợp với các Ông, Bà Tổ trưởng trong việc rà soát thông tin và hướng dẫn khách hàng ký hợp đồng; "
            + "không cung cấp cho bên thứ ba.",
        ["due"] = "Đề nghị Quý phường gửi danh sách (bản giấy có đóng dấu hoặc tệp có chữ ký số của cơ quan) về Xí nghiệp trong thời gian sớm nhất.",
    };

    public override Paper Compose(PaperContent content, ProgressFigures figures)
    {
        var basis = Parts.Joined(content, "basis").TrimEnd('.', ',', ';');
        var head = content.Letterhead;
        return Parts.Start(content, Kind, HeadForm.Letter,
            [$"V/v cung cấp danh sách Tổ trưởng các tổ dân phố trên địa bàn {Places.Ward(figures)}"]) with
        {
            Body =
            [
                Paragraph.Of($"{head.Issuer} trân trọng cảm ơn sự quan tâm, phối hợp của Quý phường trong công tác quản lý, sử dụng nước sạch thời gian qua."),
                Paragraph.Of(
                    $"{(basis.Length > 0 ? basis + ", " : "")}{head.Issuer} đang thực hiện chuyển đổi hợp đồng dịch vụ cấp nước sang hình thức hợp đồng điện tử với toàn "
                    + $"bộ khách hàng sử dụng nước trên địa bàn {Places.Ward(figures)}."),
                Paragraph.Of(
                    $"Để phối hợp với các tổ dân phố, {head.Issuer} đề nghị {Places.Committee(figures)} cung cấp danh sách Tổ trưởng các tổ dân phố trên địa bàn phường "
                    + "(có đóng dấu), gồm các nội dung: tổ dân phố, họ và tên, năm sinh, số điện thoại, địa chỉ, số hộ; số, ngày quyết định công nhận và nhiệm kỳ; "
                    + "ghi rõ trường hợp kiêm nhiệm, lâm thời."),
                .. Parts.Text(content, "purpose"),
                .. Parts.Text(content, "due"),
                .. head.ContactName is { Length: > 0 } ? new Block[] { Paragraph.Of($"Đầu mối liên hệ: {Parts.Contact(head)}.") } : [],
                Paragraph.Of("Rất mong nhận được sự phối hợp của Quý cơ quan./."),
            ],
        };
    }
}
