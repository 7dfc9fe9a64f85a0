namespace Coordination.Dashboard.Components;

/// <content>The words of bringing a customer list.</content>
public sealed partial class VietnameseWords
{
    public override string ImportTitle => "Nạp danh sách khách hàng";

    public override string ImportIntroduction =>
        "Chọn tệp Excel (.xlsx) hoặc CSV. Chương trình đọc thử và cho xem kết quả trước, chưa ghi gì cho đến khi anh/chị xác nhận.";

    public override string ImportChoose => "Chọn tệp";

    public override string ImportReading(int rows) => rows == 0 ? "Đang đọc tệp…" : $"Đang đọc tệp, đã đọc {Number(rows)} dòng…";

    public override string ImportPreview(string file) => $"Đọc thử {file}: chưa ghi gì";

    public override string ImportDone(string file) => $"Đã nạp {file}";

    public override string ImportRows => "Số dòng";

    public override string ImportTaken(bool written) => written ? "Đã nhận" : "Sẽ nhận";

    public override string ImportWarned => "Trong đó cần xem lại";

    public override string ImportUnchanged => "Không có gì mới";

    public override string ImportDuplicates => "Trùng dòng khác";

    public override string ImportRefused => "Không nhận được";

    public override string ImportMissing(int count) =>
        $"{Number(count)} khách hàng đang có của phường không có trong danh sách này. Không ai bị xóa.";

    public override string ImportOtherSheets(IReadOnlyList<string> sheets) =>
        $"Tệp còn {Number(sheets.Count)} trang giống danh sách khách hàng chưa đọc: {string.Join(", ", sheets)}. Hãy tách mỗi trang thành một tệp rồi nạp.";

    public override string ImportCancel => "Không nạp";

    public override string ImportRefusedFile => "Tải các dòng không nhận được (kèm lý do) để sửa rồi nạp lại";

    public override string ImportConfirm(int count) => $"Xác nhận nạp {Number(count)} dòng";

    public override string ImportRefusedRows => "Các dòng không nhận được";

    public override string ImportWarnedRows => "Các dòng cần xem lại";

    public override string ImportMore(int count) => $"và {Number(count)} dòng nữa.";

    public override string ImportRow => "Dòng";

    public override string ImportColumn => "Cột";

    public override string ImportValue => "Giá trị";

    public override string ImportReason => "Lý do";

    public override string ImportTooLarge(long megabytes) => $"Tệp lớn hơn {Number(megabytes)} MB; hãy chia thành nhiều tệp.";

    public override string ImportUnavailable =>
        "Hiện chưa ghi được vào cơ sở dữ liệu. Chưa có gì được ghi; anh/chị thử lại sau ít phút.";
}
