using Coordination.Dashboard.Administration;

namespace Coordination.Dashboard.Components;

/// <content>Many people from a file.</content>
public sealed partial class VietnameseWords
{
    public override string PeopleFileIntroduction =>
        "Tệp Excel hoặc CSV, mỗi dòng một người. Chương trình cho xem trước từng dòng; chưa ghi gì cho đến khi bấm nút "
        + "tạo tài khoản.";

    public override string PeopleFileColumns => "Các cột (thứ tự tùy ý, cần có hai cột tên đăng nhập và vai trò)";

    public override string PeopleFileChoose => "Chọn tệp";

    public override string PeopleFileRead => "Đọc và xem trước";

    public override string PeopleFileVerdict => "Kết quả";

    public override string PeopleFileGone => "Tệp không còn chờ ở đây nữa. Xin chọn lại tệp.";

    public override string PeopleRowNoName => "Thiếu tên đăng nhập; hãy bổ sung rồi nạp lại.";

    public override string PeopleRowNoRole =>
        "Thiếu vai trò hoặc không hiểu vai trò; hãy ghi như: Tổ trưởng, Ban quản trị, Cán bộ địa bàn, Đầu mối phường.";

    public override string PeopleRowAdmin => "Quyền quản trị không cấp bằng tệp; hãy cấp riêng ở trang của từng người.";

    public override string PeopleRowUntilWrong => "Không đọc được ngày hết hạn; hãy ghi ngày/tháng/năm, ví dụ 31/12/2027.";

    public override string PeopleRowPlaceLeftOut => "Vai trò này không gắn với nơi ghi ở dòng này; nơi đó được bỏ qua.";

    public override string PeopleRowNoDisplayName => "Thiếu họ tên; dùng tên đăng nhập thay thế.";

    public override string PeopleRowOtherEnd => "Quyền này đã có với thời hạn khác; tệp không đổi thời hạn, hãy đổi ở trang của người này.";

    public override string PeopleRowMore => "Người này đã có tài khoản; chỉ thêm quyền, không cấp liên kết mới.";

    public override string PapersTitle => "Liên kết để giao";

    public override string PapersOnce => "Đã lấy ra. Trang này không mở lại được: xin in ngay.";

    public override string PapersHint =>
        "Chỉ lấy ra được một lần, trong một giờ, bởi người đã tạo. Không lấy kịp thì cấp liên kết mới ở trang của từng "
        + "người.";

    public override string PapersTake => "Lấy ra để in, mỗi người một trang";

    public override string PapersTakeFile => "Lấy ra thành tệp CSV";

    public override string PapersGone => "Không có liên kết nào chờ ở đây: đã lấy ra rồi, hoặc đã quá một giờ.";

    public override string PapersWait(int count) => $"{Number(count)} liên kết đang chờ được lấy ra.";

    public override string PeopleRowOther(string name) => $"Tên đăng nhập này là của {name}; hãy chọn tên khác hoặc sửa họ tên cho khớp.";

    public override string PeopleFileTooLong(int most) => $"tệp có hơn {Number(most)} dòng; hãy chia thành nhiều tệp.";

    public override string PeopleFileConfirm(int count) => $"Ghi {Number(count)} dòng và tạo liên kết";

    public override string RowVerdictName(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Taken => "Nhận",
        RowVerdict.Warned => "Nhận, lưu ý:",
        RowVerdict.Unchanged => "Đã có.",
        RowVerdict.Duplicate => "Lặp lại dòng trên.",
        RowVerdict.Refused => "Không nhận:",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}
