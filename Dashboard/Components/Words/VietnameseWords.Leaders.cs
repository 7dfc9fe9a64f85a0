using Coordination.Dashboard.Leaders;
using Coordination.Ingest.Leaders;
using Coordination.Reports.Leaders;

namespace Coordination.Dashboard.Components;

/// <content>The words of the stamped list of group leaders.</content>
public sealed partial class VietnameseWords
{
    public override string LeadersTitle => "Danh sách tổ trưởng";

    public override string LeaderGroup(string code) => $"Tổ dân phố {code}";

    public override string LeadersAnswer(LeaderCoverage coverage) => coverage.Edition is null
        ? $"Chưa có danh sách tổ trưởng nào có hiệu lực cho {Number(coverage.Groups)} tổ dân phố."
        : $"{Number(coverage.Led)}/{Number(coverage.Groups)} tổ dân phố có tổ trưởng"
            + (coverage.Interim > 0 ? $", trong đó {Number(coverage.Interim)} tổ trưởng lâm thời" : "")
            + (coverage.Missing > 0 ? $"; còn {Number(coverage.Missing)} tổ chưa có." : ".");

    public override string LeadersBrief(LeaderCoverage coverage) => coverage.Edition is null ? "chưa có danh sách đóng dấu"
        : $"{Number(coverage.Led)}/{Number(coverage.Groups)} tổ"
            + (coverage.Interim > 0 ? $", {Number(coverage.Interim)} lâm thời" : "") + (coverage.Missing > 0 ? $", {Number(coverage.Missing)} tổ chưa có" : "")
            + (coverage.IsOutdated ? ", cần lập lại" : "");

    public override string LeadersOutdated(DateOnly from) =>
        $"Danh sách có hiệu lực từ {Day(from)} không còn đúng: sau ngày đó các tổ dân phố đã được sắp xếp lại. Cần lập danh sách mới; những tổ không thay đổi được chép sang sẵn.";

    public override string LeadersInForce(LeaderEdition edition) =>
        $"Danh sách lần {edition.Edition}{(edition.Document.Number is { } number ? $", kèm Công văn số {number}" : "")}"
        + $"{(edition.Document.IssuedOn is { } day ? $" ngày {Day(day)}" : "")}, có hiệu lực từ {Day(edition.EffectiveFrom!.Value)}; {EditionProof(edition.Proof!.Value)}.";

    public override string LeadersNone => "Chưa có danh sách nào có hiệu lực. Phường lập danh sách, đóng dấu rồi tải bản scan lên; Xí nghiệp đối chiếu và xác nhận.";

    public override string LeaderKindName(LeaderKind kind) => kind switch
    {
        LeaderKind.Interim => "Lâm thời",
        LeaderKind.Deputy => "Tổ phó",
        _ => "Tổ trưởng",
    };

    public override string LeaderNone => "chưa có tổ trưởng";

    public override string LeaderFormerly(string names) => $"trước đây: {names}";

    public override string LeaderTermEnded => "đã hết nhiệm kỳ";

    public override string LeadersOn(DateOnly day) => $"Tổ trưởng vào ngày {Day(day)}";

    public override string LeadersDay => "Ngày";

    public override string LeadersShowDay => "Xem ngày này";

    public override string LeaderRequestsTitle => "Đề nghị cung cấp danh sách";

    public override string LeaderRequestsNone => "Chưa có đề nghị nào.";

    public override string RequestLine(LeaderRequest request) =>
        $"{Day(Ingest.Record.VietnamTime.DayOf(request.AskedAt))}, {request.AskedBy}; hạn {Day(request.DueOn)}";

    public override string LeaderRequestName(LeaderRequestState state) => state switch
    {
        LeaderRequestState.Requested => "Đã đề nghị",
        LeaderRequestState.Received => "Đã nhận, đang đối chiếu",
        LeaderRequestState.Checked => "Đã kiểm tra",
        LeaderRequestState.InForce => "Có hiệu lực",
        LeaderRequestState.Superseded => "Đã thay thế",
        _ => "Đã rút",
    };

    public override string RequestDue(int days) => days switch
    {
        > 0 => $"còn {Number(days)} ngày",
        0 => "hạn hôm nay",
        _ => $"quá hạn {Number(-days)} ngày",
    };

    public override string AskTitle => "Đề nghị phường cung cấp danh sách";

    public override string AskHint => "Phường thấy đề nghị này ngay; được nhắc trước hạn 3 ngày, đúng hạn, rồi 3 ngày một lần.";

    public override string AskDue => "Hạn gửi";

    public override string AskNote => "Ghi chú cho phường";

    public override string AskLetter => "Soạn luôn công văn đề nghị";

    public override string AskAction => "Gửi đề nghị";

    public override string AskWithdraw => "Rút đề nghị";

    public override string AskedLetter => "Công văn đề nghị";

    public override string LetterDue(DateOnly due, string? note) =>
        $"Đề nghị Quý phường gửi danh sách (bản giấy có đóng dấu hoặc tệp có chữ ký số của cơ quan) về Xí nghiệp trước ngày {Day(due)}."
        + (note is null ? "" : $"\n{note}");

    public override string WardAsked(DateOnly due) => $"Xí nghiệp đề nghị phường cung cấp danh sách tổ trưởng có đóng dấu, hạn {Day(due)}";

    public override string EditionsTitle => "Các lần lập danh sách";

    public override string EditionName(int edition) => $"Danh sách lần {edition}";

    public override string EditionState(LeaderEdition edition, DateOnly today) => edition.State switch
    {
        LeaderEditionState.Draft => "Đang lập",
        LeaderEditionState.Received => "Đã nhận, chờ đối chiếu",
        LeaderEditionState.Checked => "Đã kiểm tra, chờ xác nhận hiệu lực",
        LeaderEditionState.InForce => edition.EffectiveTo is { } to && to < today ? $"Đã thay thế, có hiệu lực đến {Day(to)}"
            : edition.EffectiveFrom > today ? $"Có hiệu lực từ {Day(edition.EffectiveFrom.Value)}"
            : "Đang có hiệu lực",
        _ => "Đã bỏ",
    };

    public override string EditionUnstamped => "chưa đóng dấu";

    public override string EditionProof(LeaderProof proof) => proof == LeaderProof.StampSeen ? "người kiểm tra đã thấy dấu và chữ ký trên bản scan" : "có chữ ký số còn nguyên vẹn";

    public override string EditionLines(int lines) => $"{Number(lines)} người";

    public override string EditionBegin => "Lập danh sách mới";

    public override string EditionBeginHint => "Danh sách nháp chưa ai dùng tới; chỉ khi được đối chiếu với bản có đóng dấu và xác nhận thì mới có hiệu lực.";

    public override string EditionFromInForce => "Bắt đầu từ danh sách đang có hiệu lực";

    public override string EditionEmpty => "Bắt đầu từ danh sách trống";

    public override string LeaderTemplate => "Tải mẫu Excel điền sẵn các tổ";

    public override string LeaderUpload => "Nhập từ tệp";

    public override string LeaderUploadHint => "Tệp .xlsx hoặc .csv, cột theo tên quen dùng, thứ tự tùy ý.";

    public override string LeaderPaste => "Hoặc dán từ bảng tính";

    public override string LeaderPasteHint => "Chép cả dòng tiêu đề; các cột cách nhau như trong bảng tính.";

    public override string LeaderTake => "Nhập danh sách";

    public override string LeaderTaken(int taken, int refused) =>
        $"Đã nhập {Number(taken)} người{(refused > 0 ? $"; {Number(refused)} dòng không nhận, xem lý do bên dưới, sửa trong tệp rồi nhập lại hoặc thêm tay" : "")}.";

    public override string LeaderRefusedRow(int row, string reason) => $"Dòng {row}: {reason}";

    public override string LeaderReplaces => "Các dòng đang có được thay bằng nội dung mới.";

    public override string LeaderRows => "Các dòng của danh sách";

    public override string LeaderAdd => "Thêm người";

    public override string LeaderChange => "Sửa dòng";

    public override string LeaderName => "Họ và tên";

    public override string LeaderBorn => "Năm sinh";

    public override string LeaderHouseholds => "Số hộ";

    public override string LeaderStanding => "Chức danh";

    public override string LeaderDecision => "Số quyết định công nhận";

    public override string LeaderDecided => "Ngày quyết định";

    public override string LeaderTermFrom => "Nhiệm kỳ từ ngày";

    public override string LeaderTermTo => "Nhiệm kỳ đến ngày";

    public override string LeaderNote => "Ghi chú";

    public override string LeaderColumnGroup => "Tổ";

    public override string LeaderColumnAddress => "Địa chỉ";

    public override string FindingsTitle => "Cần xem lại";

    public override string FindingsNone => "Không thấy gì cần xem lại.";

    protected override string Finding(LeaderFinding finding) => finding.Fault switch
    {
        LeaderFault.UnknownGroup => $"tổ dân phố {finding.Value} không có trong các tổ đang có hiệu lực; cần sửa.",
        LeaderFault.GroupTwice => $"tổ dân phố {finding.Value} có hai tổ trưởng; cần bỏ bớt hoặc ghi là tổ phó.",
        LeaderFault.CountDiffers => $"câu kết của bản giấy ghi {finding.Value} người, danh sách ở đây có số dòng khác; cần sửa cho khớp.",
        LeaderFault.GroupMissing => $"tổ dân phố {finding.Value} chưa có tổ trưởng.",
        LeaderFault.InterimTooLong => $"tổ trưởng lâm thời quá sáu tháng (đến {Day(DateOnly.ParseExact(finding.Value!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))}).",
        LeaderFault.TermEnded => "đã hết nhiệm kỳ.",
        LeaderFault.NoPhone => "chưa có số điện thoại.",
        LeaderFault.PhoneUnusable => $"số điện thoại “{finding.Value}” không gọi được.",
        LeaderFault.PhoneTwice => "cùng một số điện thoại.",
        LeaderFault.PersonTwice => $"{finding.Value} phụ trách nhiều tổ.",
        LeaderFault.BornUnlikely => $"năm sinh {finding.Value} khó đúng.",
        _ => finding.Fault.ToString(),
    };

    protected override string FindingRows(string rows) => $"Dòng {rows}: ";

    public override string PaperSection => "Bản in để đóng dấu";

    public override string PaperSectionHint => "In, ký, đóng dấu, rồi tải bản scan lên bên dưới. Nhiều tờ thì đóng dấu giáp lai, mỗi dấu không quá 5 tờ.";

    public override string LeaderPdf => "Tải PDF";

    public override string LeaderWord => "Tải Word";

    public override string DocumentTitle => "Theo bản giấy";

    public override string DocumentNumber => "Số, ký hiệu công văn";

    public override string DocumentIssued => "Ngày ban hành";

    public override string DocumentSigner => "Người ký";

    public override string DocumentSignerTitle => "Chức vụ người ký";

    public override string DocumentDeclared => "Số người ghi ở câu kết";

    public override string ScanTitle => "Bản scan có đóng dấu";

    public override string ScanHint => "PDF, JPEG hoặc PNG, nên quét màu từ 200 dpi, tối đa 60 MB; nhiều tệp thì tải lần lượt. Chương trình không tự nhận ra con dấu: người đối chiếu xác nhận.";

    public override string ScanBring => "Tải bản scan lên";

    public override string ScanLine(LeaderScan scan) => $"{scan.Name}, {Number(scan.Pages)} trang, {scan.BroughtBy} tải lên {Moment(scan.BroughtAt)}";

    public override string ScanPage(int page, int pages) => $"Trang {page}/{pages}";

    public override string ScanRemove => "Bỏ tệp này";

    public override string ScanSigned(bool holds, bool trustAsked) => holds
        ? "Chữ ký số phủ toàn bộ tệp, còn nguyên vẹn, chứng thư còn hiệu lực lúc ký"
            + (trustAsked ? " và thuộc nơi cấp được tin cậy." : ". Chương trình không biết chứng thư có đúng là của phường hay không: hãy đọc tên ở trên.")
        : "Chữ ký số không đủ để tin: xem từng điểm ở trên.";

    public override string HandIn => "Gửi danh sách cho Xí nghiệp";

    public override string HandInHint => "Sau khi gửi, các dòng không sửa được nữa trừ khi được trả lại.";

    public override string GiveBack => "Trả lại để sửa";

    public override string DropEdition => "Bỏ danh sách này";

    public override string LeaderReason => "Lý do";

    public override string TickTitle => "Đối chiếu từng dòng với bản scan";

    public override string TickHint => "Đánh dấu những dòng khớp với bản có đóng dấu rồi lưu.";

    public override string TickColumn => "Khớp";

    public override string TickBy(string by, DateTimeOffset at) => $"{by}, {Moment(at)}";

    public override string TickSave => "Lưu đối chiếu";

    public override string CheckTitle => "Xác nhận đã kiểm tra";

    public override string CheckStampSeen => "Tôi đã thấy dấu và chữ ký trên bản scan, các dòng khớp";

    public override string CheckSignature => "Chữ ký số đúng là của phường, các dòng khớp";

    public override string ConfirmTitle => "Đưa vào hiệu lực";

    public override string ConfirmFrom => "Có hiệu lực từ ngày";

    public override string ConfirmAction => "Xác nhận hiệu lực";

    public override string DifferencesTitle(bool kept) => kept ? "Khác với danh sách trước" : "So với danh sách đang có hiệu lực";

    public override string DifferencesNone => "Không có gì khác.";

    public override string Difference(LeaderDifference difference) => (difference.Before, difference.After) switch
    {
        (null, { } after) => $"mới: {after}",
        ({ } before, null) => $"không còn: {before}",
        ({ } before, { } after) when difference.Fields.Count == 0 => $"{before} → {after}",
        (_, { } after) => $"{after}: đổi {string.Join(", ", difference.Fields.Select(FieldName))}",
        _ => "",
    };

    public override string AccessTitle => "Tài khoản của tổ trưởng";

    public override string AccessHint => "Theo danh sách này, các tài khoản sau được mở, chuyển hoặc đóng. Một lần xác nhận thực hiện tất cả.";

    public override string AccessStep(LeaderMove move) => move.Step switch
    {
        LeaderStep.Keep => "giữ nguyên",
        LeaderStep.Change => move.Until is { } until ? $"đổi ngày hết quyền thành {Day(EndDay(until))}" : "bỏ ngày hết quyền",
        LeaderStep.Move => $"nhận thêm tổ này{Ends(move)}",
        LeaderStep.Open => $"mở tài khoản, in thư mời{Ends(move)}",
        _ => "thôi quyền với tổ này",
    };

    public override string AccessNothing => "Không có gì phải thay đổi.";

    public override string AccessApply => "Thực hiện";

    public override string AccessApplied => "Đã thực hiện.";

    public override string AccessLetters(int letters) => $"{Number(letters)} thư mời chờ in, mỗi người một trang.";

    public override string AccessLettersAction => "Tải thư mời (PDF)";

    public override string AccessLettersOnce => "Chỉ tải được một lần, trong vòng một giờ; sau đó phải cấp lại.";

    public override string HandOverTitle(string group) => $"Bàn giao tổ dân phố {group}";

    public override string HandOverAction => "Bàn giao";

    public override string HandOverHint => "Người mới có quyền ngay và có thư mời để in; người cũ thôi quyền. Một danh sách nháp được lập sẵn để phường đóng dấu sau.";

    public override string ExportTitle => "Tải danh sách có số điện thoại";

    public override string ExportPurpose => "Mục đích sử dụng";

    public override string ExportAction => "Tải Excel";

    public override string LeaderHistory => "Quá trình";

    public override string LeaderBegun => "Bắt đầu lập";

    public override string LeaderHandedIn => "Gửi cho Xí nghiệp";

    public override string LeaderChecked => "Đối chiếu với bản có dấu";

    public override string LeaderConfirmed => "Xác nhận hiệu lực";

    public override string LeaderRefusalText(LeaderRefusal refusal) => refusal switch
    {
        LeaderRefusal.NotThere => "Không thực hiện: không có, hoặc không thuộc phạm vi của ông/bà.",
        LeaderRefusal.Changed => "Chưa thực hiện: có người vừa sửa; xin xem lại rồi làm lại.",
        LeaderRefusal.WrongState => "Chưa thực hiện: danh sách không ở bước này.",
        LeaderRefusal.NoReason => "Chưa thực hiện: xin ghi lý do.",
        LeaderRefusal.Empty => "Chưa gửi: danh sách chưa có ai.",
        LeaderRefusal.Unfit => "Chưa thực hiện: có chỗ phải sửa, xem mục “Cần xem lại”.",
        LeaderRefusal.NotStamped => "Chưa thực hiện: chưa có bản scan, hoặc chữ ký số không đủ để tin. Danh sách vẫn là “chưa đóng dấu”.",
        LeaderRefusal.NotCompared => "Chưa thực hiện: còn dòng chưa được đối chiếu với bản scan.",
        LeaderRefusal.TooEarly => "Chưa thực hiện: ngày hiệu lực phải không sớm hơn ngày hiệu lực của danh sách trước.",
        LeaderRefusal.BadDay => "Chưa thực hiện: ngày bị thiếu hoặc không dùng được.",
        LeaderRefusal.BadScan => "Không nhận tệp: không phải PDF, JPEG hay PNG, bị hỏng, bị cắt hoặc có mật khẩu.",
        LeaderRefusal.TooLarge => "Không nhận tệp: quá 60 MB, hoặc đã có quá nhiều tệp.",
        _ => refusal.ToString(),
    };

    public override string ScanKept => "Đã lưu bản scan.";

    public override string ExportNeedsPurpose => "Xin ghi mục đích sử dụng; mục đích được lưu vào nhật ký.";

    public override string LeaderOfGroup(LeaderLine line) =>
        $"{(line.Row.Kind == LeaderKind.Interim ? "Tổ trưởng lâm thời" : "Tổ trưởng")}: {line.Row.Name}";

    public override string LeaderOfGroupNone => "Tổ chưa có tổ trưởng theo danh sách đóng dấu.";

    private static DateOnly EndDay(DateTimeOffset until) => Ingest.Record.VietnamTime.DayOf(until.AddSeconds(-1));

    private string Ends(LeaderMove move) => move.Until is { } until ? $", quyền đến hết {Day(EndDay(until))}" : "";

    private static string FieldName(string field) => field switch
    {
        "kind" => "chức danh",
        "phone" => "số điện thoại",
        "born" => "năm sinh",
        "address" => "địa chỉ",
        "decision" => "quyết định",
        "term" => "nhiệm kỳ",
        _ => field,
    };
}
