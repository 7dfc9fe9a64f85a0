using Coordination.Ingest.Record.Text;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Kinds;

/// <summary>
/// Phiếu rà soát: blank, or made out for one contract. The holder's name and address stand on it only where they were read for handing it out;
/// in no figures that are kept.
/// </summary>
internal sealed class ReviewForm : PaperTemplate
{
    // One page also with long names: a form of two sheets is filled in once and lost once.
    private const float FormSize = 12;

    // By which a filled-in form is known, whichever way it comes back.
    private const string FormCode = "Mẫu PRS-01";

    public override PaperKind Kind { get; } = new("review-form", null, PaperScope.Ward, "Phiếu rà soát", []) { HasTables = false };

    public override Letterhead ProposeLetterhead(ProgressFigures figures) => Letterheads.Enterprise(figures);

    public override Paper Compose(PaperContent content, ProgressFigures figures)
    {
        var contract = figures.Contract;
        return Parts.Start(content, Kind, HeadForm.Unnumbered, ["Thông tin khách hàng sử dụng nước", $"trên địa bàn {Places.Ward(figures)} ({FormCode})"]) with
        {
            TypeName = "PHIẾU RÀ SOÁT",
            Recipients = [],
            BodySize = FormSize,
            Body =
            [
                .. contract is null ? [] : new Block[] { new CodeMark(contract.Code, $"Mã khách hàng: {contract.Code}") },
                new FormLine([new("Tổ dân phố", Group(contract?.Group) ?? (figures.Place is null ? null : CleanText.Of(figures.Place.Name))), new("Nhân viên rà soát"), new("Ngày rà soát", Share: 0.7f)]),
                new Heading(3, "A. Theo hợp đồng cũ"),
                new FormLine([new("Mã khách hàng", contract?.Code), new("Số hợp đồng", contract?.Number)]),
                new FormLine([new("Tên chủ hợp đồng", Known(content.Holder?.Name))]),
                new FormLine([new("Địa chỉ cấp nước", Known(content.Holder?.Address))]),
                new FormLine([new("Chung cư", Name(contract?.Building)), new("Căn hộ", contract?.Unit), new("Số đồng hồ")]),
                new FormLine([new("Số hộ dùng chung"), new("Số nhân khẩu")]),
                new TickLine("Mục đích sử dụng", ["Sinh hoạt", "HCSN", "Sản xuất", "Kinh doanh"]),
                new Heading(3, "B. Thông tin cập nhật"),
                new TickLine("Đúng chủ hợp đồng", ["Có", "Không"]),
                new FormLine([new("Họ và tên", Share: 2), new("Ngày sinh")]),
                new FormLine([new("Số định danh (CCCD)"), new("Ngày cấp", Share: 0.7f), new("Nơi cấp", Share: 0.7f)]),
                new FormLine([new("Số điện thoại nhận tin nhắn"), new("Email")]),
                new FormLine([new("Quan hệ với chủ hợp đồng")]),
                new TickLine("Dùng điện thoại thông minh", ["Có", "Không"]),
                new Heading(3, "C. Thay đổi chủ hợp đồng (nếu có)"),
                new TickLine("Lý do", ["Mua bán", "Thừa kế", "Tặng cho", "Ly hôn", "Ủy quyền", "Thuê nhà", "Khác"]),
                new TickLine("Giấy tờ kèm theo",
                    ["Sổ đỏ, sổ hồng", "Hợp đồng mua bán công chứng", "Giấy chứng tử", "Văn bản thừa kế", "Giấy ủy quyền", "Giấy tờ khác"]),
                new Heading(3, "D. Ý kiến của khách hàng (đánh dấu riêng từng mục)"),
                new TickLine("", ["Đồng ý ký hợp đồng điện tử bằng tin nhắn và mã xác thực OTP"]),
                new TickLine("", ["Đồng ý chia sẻ họ tên, địa chỉ, tình trạng ký với tổ dân phố để được nhắc, hỗ trợ"]),
                Paragraph.Of(
                    $"Thông tin trên phiếu chỉ được {content.Letterhead.Issuer} dùng để ký và thực hiện hợp đồng dịch vụ cấp nước; khách hàng có quyền xem, sửa và rút "
                    + "lại sự đồng ý. Nhân viên không hỏi mã OTP và không thu tiền." + Printed(content), ParagraphKind.Note),
                new SignLine(["KHÁCH HÀNG", "NHÂN VIÊN RÀ SOÁT"]),
            ],
        };
    }

    // The label says what it is: Tổ dân phố: số 7.
    private static string? Group(string? name)
    {
        const string kind = "Tổ dân phố ";
        var clean = Name(name);
        return clean is not null && clean.Length > kind.Length && clean.StartsWith(kind, StringComparison.OrdinalIgnoreCase) ? clean[kind.Length..] : clean;
    }

    private static string Printed(PaperContent content) =>
        Known(content.PrintedBy) is { } by ? $" In bởi {by}, lúc {Official.Moment(content.AsOf)}." : "";

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : CleanText.Of(text);

    private static string? Name(string? text) => text is null ? null : CleanText.Of(text);
}
