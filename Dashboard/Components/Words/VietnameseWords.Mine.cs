using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of the pages of group leaders and building managers.</content>
public sealed partial class VietnameseWords
{
    public override string MyPlaceName(MyPlace place) => place.Kind == PlaceKind.Group ? $"Tổ {place.Code}" : place.Name;

    public override string NavMine => "Hộ của tôi";

    public override string MyNone => "Chưa có tổ dân phố hay tòa nhà nào được giao cho ông/bà. Xin báo xí nghiệp nước hoặc phường.";

    public override string MyChoice => "Chọn tổ hoặc tòa nhà";

    public override string MyHeadline(int signed, int contracts) => contracts == 0 ? NoContracts : $"{Number(signed)} trên {Number(contracts)} hộ đã ký";

    public override string MyAway => "Chưa đọc được danh sách. Những gì đã ghi vẫn còn nguyên; xin mở lại sau ít phút.";

    public override string CallStaff(string name) => $"Gọi cán bộ địa bàn: {name}";

    public override string NextSession => "Buổi hỗ trợ tới";

    public override string SessionTime(DateTimeOffset starts, DateTimeOffset ends) => $"{Time(starts)}–{Time(ends)} ngày {Day(VietnamTime.DayOf(starts))}";

    public override string FilterName(VisitFilter filter) => filter switch
    {
        VisitFilter.Today => "Cần gặp hôm nay",
        VisitFilter.All => All,
        _ => Unsigned,
    };

    public override string MySearch => "Tìm trong danh sách này";

    public override string NobodyHere => "Không có hộ nào trong danh sách này.";

    public override string UnknownStreet => "Chưa rõ đường phố";

    public override string Flat(string unit) => $"Căn {unit}";

    public override string RecordAction => "Ghi lại";

    public override string RecordFor(string name) => $"Ghi lại về {name}";

    public override string EntryNoteLabel => "Ghi chú ngắn, nếu cần";

    public override string EntryNoteHint => "Không ghi số điện thoại, số CCCD.";

    public override string EntryButton(string kind) => kind switch
    {
        PersonEntry.NeedsHelp => "Cần hỗ trợ",
        PersonEntry.Moved => "Đã chuyển đi",
        PersonEntry.WrongPhone => "Sai số điện thoại",
        _ => "Sẽ ký",
    };

    public override string? EntryDetail(string kind) => kind switch
    {
        PersonEntry.NeedsHelp => "cần hỗ trợ",
        PersonEntry.Moved => "đã chuyển đi",
        PersonEntry.WrongPhone => "sai số điện thoại",
        PersonEntry.WillSign => "hẹn ký",
        PersonEntry.TakenBack => "ghi nhầm, đã rút lại",
        _ => null,
    };

    public override string EntryLine(string kind, DateTimeOffset at) => $"Đã ghi: {EntryDetail(kind)}, {Moment(at)}";

    public override string TakeBack => "Ghi nhầm, rút lại";

    public override string? Said(string word) => word switch
    {
        "recorded" => "Đã ghi xong.",
        "already" => "Việc này đã được ghi từ trước, không ghi thêm lần nữa.",
        "note" => $"Chưa ghi: ghi chú dài quá {EntryNote.Longest} chữ hoặc có số điện thoại, số CCCD. Xin bỏ số đi rồi bấm lại; số đúng xin gọi cho cán bộ địa bàn.",
        "refused" => "Chưa ghi: hộ này không thuộc danh sách của ông/bà.",
        "outdated" => "Chưa rút lại: đã có người ghi việc khác sau đó. Xin xem dòng mới nhất.",
        "choose" => "Chưa ghi: xin bấm một trong các nút.",
        "stale" => "Chưa ghi: trang đã mở từ lâu. Trang này vừa được mở lại, xin bấm lần nữa.",
        "away" => "Chưa ghi được lúc này. Xin bấm lại sau ít phút; bấm lại không bị ghi hai lần.",
        _ => null,
    };

    public override string PrintList => "In danh sách này";

    public override string PrintNow => "In";

    public override string PrintTitle(string place, VisitFilter filter) => $"{place}: danh sách hộ – {FilterName(filter).ToLower(Culture)}";

    public override string PrintCut(int longest) => $"Danh sách dài hơn {Number(longest)} hộ; chỉ in {Number(longest)} hộ đầu.";

    public override string PrintPurpose =>
        "Chỉ sử dụng cho mục đích phối hợp chuyển đổi hợp đồng nước điện tử, không cung cấp cho bên thứ ba.";

    public override string PrintedBy(string name, DateTimeOffset at) => $"Người in: {name}, lúc {Moment(at)}.";

    public override string PrintRemark => "Ghi chú";

    public override string PrintState => "Tình trạng";

    public override string PrintCode => "Mã khách hàng";

    public override string BackToList => "Về danh sách";
}
