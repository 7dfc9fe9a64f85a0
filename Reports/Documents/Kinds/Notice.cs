using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Kinds;

/// <summary>Tờ THÔNG BÁO to every household of a ward: what happens, what to do, how to tell a true message from a false one.</summary>
internal sealed class Notice : PaperTemplate
{
    public override PaperKind Kind { get; } = new("notice", "TB", PaperScope.Ward, "Tờ thông báo gửi hộ dân",
    [
        new("basis", "Căn cứ"), new("sessions", "Thời gian, địa điểm hướng dẫn"), new("data", "Sử dụng dữ liệu cá nhân"),
    ])
    { HasTables = false };

    public override Letterhead ProposeLetterhead(ProgressFigures figures) => Letterheads.Enterprise(figures) with
    {
        Recipients =
        [
            $"{Places.Committee(figures)}, Công an phường (để p/h)", "Các tổ dân phố, chung cư (để p/h)", "Khách hàng sử dụng nước (để t/h)",
        ],
    };

    public override IReadOnlyDictionary<string, string> ProposeTexts(ProgressFigures figures) => new Dictionary<string, string>
    {
        ["basis"] = Proposals.Basis,
        ["sessions"] = "Thời gian, địa điểm hướng dẫn tập trung được thông báo tại nhà sinh hoạt cộng đồng và qua tổ dân phố.",
        ["data"] = $"Bên kiểm soát dữ liệu: {Places.Enterprise(figures)}, {figures.Company}. Họ tên, địa chỉ, số định danh, số điện thoại của khách hàng chỉ được dùng để "
            + "ký và thực hiện hợp đồng dịch vụ cấp nước.\n"
            + "Bên nhận dữ liệu: đơn vị cung cấp hợp đồng điện tử, để ký và gửi tin nhắn; tổ dân phố nhận họ tên, địa chỉ, tình trạng ký để đôn đốc, "
            + "khi khách hàng đồng ý.\n"
            + "Khách hàng có quyền xem, sửa, yêu cầu xóa, rút lại sự đồng ý theo Luật Bảo vệ dữ liệu cá nhân.",
    };

    public override Paper Compose(PaperContent content, ProgressFigures figures)
    {
        var (head, ward) = (content.Letterhead, Places.Ward(figures));
        var basis = Parts.Joined(content, "basis").TrimEnd('.', ',', ';');
        return Parts.Start(content, Kind, HeadForm.Titled, ["Về việc ký hợp đồng dịch vụ cấp nước điện tử", $"trên địa bàn {ward}"]) with
        {
            TypeName = "THÔNG BÁO",
            BodySize = 13,
            Body =
            [
                Paragraph.Of($"{(basis.Length > 0 ? basis + ", " : "")}{head.Issuer} thông báo tới khách hàng sử dụng nước trên địa bàn {ward}:"),
                new Heading(2, "1. Nội dung và đối tượng"),
                Paragraph.Of("Hợp đồng dịch vụ cấp nước đã ký trên giấy được chuyển sang hợp đồng điện tử đối với toàn bộ khách hàng. "
                    + "Khách hàng không phải trả bất kỳ khoản tiền nào; giá nước và dịch vụ không thay đổi vì việc này."),
                new Heading(2, "2. Khách hàng chuẩn bị"),
                Paragraph.Of("Căn cước hoặc số định danh cá nhân của chủ hợp đồng; điện thoại nhận được tin nhắn; nếu thay đổi chủ hợp đồng: giấy tờ về nhà ở và giấy tờ liên quan."),
                new Heading(2, "3. Các bước thực hiện"),
                Step("Bước 1: ", "Nhận thông báo này và thông báo của tổ dân phố."),
                Step("Bước 2: ", "Điền phiếu rà soát do nhân viên chăm sóc khách hàng gửi, hoặc tại buổi hướng dẫn."),
                Step("Bước 3: ", "Khi nhận tin nhắn, mở đường link hợp đồng, đọc hợp đồng, nhập mã xác thực OTP và ký. "
                    + "Thời hạn ký là 05 ngày kể từ khi nhận được tin nhắn; nếu ngày cuối là ngày nghỉ thì kéo dài đến hết ngày làm việc tiếp theo."),
                new Heading(2, "4. Nhận biết tin nhắn thật"),
                Paragraph.Of("Tin nhắn chỉ được gửi từ tên định danh HD_DIENTU; đường link chỉ thuộc trang "
                    + "hopdongdientu.viettel.vn; không yêu cầu chuyển tiền; nhân viên không bao giờ hỏi mã OTP. Không đưa mã OTP cho bất kỳ ai."),
                new Heading(2, "5. Hỗ trợ"),
                .. Parts.Text(content, "sessions"),
                Paragraph.Of(Help(head)),
                new Heading(2, "6. Sử dụng dữ liệu cá nhân"),
                .. Parts.Text(content, "data"),
                Paragraph.Of($"Đầu mối bảo vệ dữ liệu cá nhân: {DataOfficer(head)}."),
                Paragraph.Of($"{head.Issuer} rất mong nhận được sự phối hợp của Nhân dân. Trân trọng cảm ơn./."),
            ],
        };
    }

    private static Paragraph Step(string name, string text) => new([new Run(name, Bold: true), new Run(text)]);

    // Somebody must be named: until the office has set who, it is whom customers ask anyway.
    private static string DataOfficer(Letterhead head) => head.DataOfficer is { Length: > 0 } officer ? officer.TrimEnd('.')
        : $"{head.Issuer}, {(head.Hotline is { Length: > 0 } hotline ? $"tổng đài {hotline}" : Parts.Contact(head))}";

    private static string Help(Letterhead head)
    {
        var line = head.Hotline is { Length: > 0 } hotline ? $" hoặc tổng đài {hotline}" : "";
        return $"Khách hàng không tự thao tác được xin liên hệ {Parts.Contact(head)}{line} để được hướng dẫn tại buổi tập trung hoặc tại nhà.";
    }
}
