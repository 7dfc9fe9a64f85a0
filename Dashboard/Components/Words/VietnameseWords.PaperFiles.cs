using Coordination.Ingest.Register;
using Coordination.Reports.Layout.Pdf;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Components;

/// <content>The words of a paper's files, of signatures and of verification.</content>
public sealed partial class VietnameseWords
{
    public override string PaperFiles => "Tệp";

    public override string FileRole(string role) => role switch
    {
        PaperFileRoles.Pdf => "PDF",
        PaperFileRoles.Docx => "Word (.docx)",
        PaperFileRoles.Xlsx => "Bảng số liệu Excel (.xlsx)",
        PaperFileRoles.Scan => "Bản quét văn bản đã ký",
        PaperFileRoles.Signed => "Bản PDF đã ký số",
        PaperFileRoles.Sealed => "Bản PDF ký số trên máy chủ",
        _ => role,
    };

    public override string FileSuperseded => "bản trước";

    public override string FileKept(KeptFile file) => $"{Number((file.Length + 1023) / 1024)} KB, {Moment(file.MadeAt)}";

    public override string FileDraft => "dự thảo, chưa có số";

    public override string PaperCodeLabel => "Mã kiểm tra:";

    public override string FileBring => "Lưu bản đã ký (PDF, JPEG, PNG)";

    public override string FileBringHint(int mb) =>
        $"Bản quét màu từ 200 dpi hoặc tệp PDF đã ký số, tối đa {mb} MB. Chữ ký số được đọc và nói rõ; phần mềm không thay tổ chức chứng thực.";

    public override string FileSeal => "Ký số bằng chứng thư của đơn vị";

    public override string FileUnfit => "Tệp không phải PDF, JPEG hoặc PNG trọn vẹn, hoặc quá lớn; chưa lưu gì.";

    public override string SignedBy(ReadSignature signature) =>
        $"Ký bởi {signature.Subject ?? "không rõ"}, chứng thư do {signature.Issuer ?? "không rõ"} cấp{(signature.SaidAt is { } at ? $", ghi thời điểm ký {Moment(at)} (theo đồng hồ người ký)" : "")}.";

    public override string SignatureIntact(bool intact) =>
        intact ? "Phần được ký còn nguyên vẹn." : "Phần được ký đã bị thay đổi, hoặc chữ ký không đọc được.";

    public override string SignatureCovers(bool whole) =>
        whole ? "Chữ ký phủ toàn bộ tệp." : "Có phần thêm vào sau khi ký: chữ ký không phủ toàn bộ tệp.";

    public override string SignatureInForce(bool? inForce) =>
        inForce switch { true => "Chứng thư còn hạn vào thời điểm ký.", false => "Chứng thư không còn hạn hoặc chưa có hiệu lực vào thời điểm ký.", null => "Không rõ chứng thư có còn hạn khi ký hay không." };

    public override string SignatureTrust(bool trusted) =>
        trusted ? "Chứng thư thuộc tổ chức chứng thực mà máy chủ tin cậy; chưa kiểm tra việc thu hồi." : "Chưa đối chiếu được chứng thư với tổ chức chứng thực nào.";

    public override string SignatureHolds(bool holds) =>
        holds ? "Tệp giữ nguyên văn bản đã ban hành." : "Tệp không phải bản PDF đã ban hành ở đây: xin đối chiếu nội dung.";

    public override string VerifyTitle => "Kiểm tra văn bản";

    public override string VerifyFound(VerifiedPaper paper) => paper.State switch
    {
        PaperState.Issued => "Mã này thuộc một văn bản đã ban hành.",
        PaperState.Recalled => $"Văn bản này đã bị thu hồi{(paper.RecalledOn is { } day ? $" ngày {Day(day)}" : "")}, không còn giá trị sử dụng."
            + (paper.Successor is { } after ? $" Văn bản thay thế: {after}." : ""),
        PaperState.Replaced => $"Văn bản này đã được thay thế bằng {paper.Successor ?? PaperUnnumbered}{(paper.SuccessorOn is { } on ? $" ngày {Day(on)}" : "")}.",
        PaperState.Draft or PaperState.Checked or PaperState.Approved or PaperState.Dropped => throw new ArgumentException("Not issued.", nameof(paper)),
        _ => throw new ArgumentOutOfRangeException(nameof(paper)),
    };

    public override string VerifyNumber => "Số, ký hiệu";

    public override string VerifyDay => "Ngày";

    public override string VerifyIssuer => "Đơn vị ban hành";

    public override string VerifyFigures => "Mã băm SHA-256 của số liệu:";

    public override string VerifyFile => "Mã băm SHA-256 của tệp PDF:";

    public override string VerifyHint =>
        "Trang này chỉ cho biết mã có thuộc văn bản đã ban hành hay không; xin đối chiếu số, ngày và nội dung với bản đang cầm.";

    public override string VerifyNone => "Không có văn bản nào mang mã này.";

    public override string VerifyNoneHint => "Xin kiểm tra lại mã in bên ô vuông QR; nếu vẫn vậy, xin liên hệ đơn vị ghi trên văn bản.";

    public override string VerifyCode => "Mã in trên văn bản";

    public override string VerifyAsk => "Kiểm tra";
}
