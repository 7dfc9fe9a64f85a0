using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Desk;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Components;

/// <content>The words of papers.</content>
public sealed partial class VietnameseWords
{
    public override string Save => "Lưu";

    public override string NavReports => "Báo cáo";

    public override string ReportsTitle => "Báo cáo và văn bản";

    public override string ReportNew => "Lập văn bản";

    public override string ReportsAll => "Tất cả văn bản";

    public override string ReportsFilter => "Lọc theo tình trạng";

    public override string PaperChoice(PaperChoice choice) => choice switch
    {
        Parts.PaperChoice.All => "Tất cả",
        Parts.PaperChoice.Open => "Đang lập",
        Parts.PaperChoice.Issued => "Đã ban hành",
        Parts.PaperChoice.Dropped => "Đã bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    public override string ReportsNone => "Chưa có văn bản nào. Văn bản hiện ở đây khi được lập, hoặc khi đến kỳ báo cáo.";

    public override string ReportsOlder => "Văn bản cũ hơn";

    public override string PaperNoNumber => "Chưa có số";

    public override string PaperUnnumbered => "Không đánh số";

    public override string PaperKindName(string kind) => Papers.Find(kind)?.Name ?? kind;

    public override string PaperPlace(PaperLine paper) => paper switch
    {
        { GroupCode: { } group } => $"Tổ {group}, {paper.WardName}",
        { BuildingName: { } building } => $"{building}, {paper.WardName}",
        { WardName: { } ward } => ward,
        _ => paper.EnterpriseName ?? "Toàn Công ty",
    };

    public override string PaperPeriod(ReportPeriod period) => period.Kind switch
    {
        PeriodKind.Week => $"tuần {period.WeekNumber} ({DaysOf(period.From, period.To)}{NotOver(period)})",
        PeriodKind.Month => $"tháng {period.From.Month}/{period.From.Year}{(period.IsRunning ? $" ({DaysOf(period.From, period.To)}{NotOver(period)})" : "")}",
        PeriodKind.Campaign => $"từ đầu đợt ({DaysOf(period.From, period.To)})",
        PeriodKind.AdministrativeMonth or PeriodKind.Batch or PeriodKind.Days => DaysOf(period.From, period.To) + NotOver(period),
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    public override string PaperIssuedOn(DateOnly day) => $"ban hành {Day(day)}";

    public override string PaperMadeAt(DateTimeOffset at) => $"lập {Moment(at)}";

    public override string PaperAsOf(DateTimeOffset asOf) => $"số liệu tính đến {Moment(asOf)}";

    public override string PaperStateName(PaperState state) => state switch
    {
        PaperState.Draft => "Dự thảo",
        PaperState.Checked => "Đã kiểm tra",
        PaperState.Approved => "Đã duyệt",
        PaperState.Issued => "Đã ban hành",
        PaperState.Recalled => "Đã thu hồi",
        PaperState.Replaced => "Đã thay thế",
        PaperState.Dropped => "Đã bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public override string PaperStands(PaperSheet sheet) => sheet.Line.State switch
    {
        PaperState.Draft => "Đang dự thảo: sửa phần lời, đối chiếu số liệu rồi chuyển kiểm tra.",
        PaperState.Checked => "Chờ lãnh đạo duyệt.",
        PaperState.Approved => "Chờ văn thư cấp số và ban hành.",
        PaperState.Issued => sheet.Line.Symbol is { } symbol
            ? $"Ban hành số {symbol} ngày {Day(sheet.Line.IssuedOn!.Value)}. Nội dung và tệp không thay đổi được nữa."
            : $"Phát hành ngày {Day(sheet.Line.IssuedOn!.Value)}. Nội dung và tệp không thay đổi được nữa.",
        PaperState.Recalled => $"Văn bản {sheet.Line.Symbol} đã bị thu hồi{(sheet.RecallReason is { } why ? $": {why}" : "")}. Số vẫn giữ trong sổ.",
        PaperState.Replaced => $"Văn bản {sheet.Line.Symbol} đã được thay thế.",
        PaperState.Dropped => "Dự thảo này đã bỏ.",
        _ => throw new ArgumentOutOfRangeException(nameof(sheet)),
    };

    public override string ForMeTitle => "Gửi cho tôi";

    public override string ForMeNone =>
        "Chưa có gì gửi cho ông/bà. Báo cáo đến kỳ, văn bản ban hành thuộc phạm vi của ông/bà sẽ hiện ở đây.";

    public override string ForMeSeen => "Đánh dấu đã xem tất cả";

    public override string RunFailed(string kind, string? ward) =>
        $"Chưa lập được {PaperKindName(kind)}{(ward is null ? "" : $" · {ward}")}.";

    public override string RunMadeUp => "Đã lập lại được sau đó.";

    public override string RunTriedAgain => "Phần mềm sẽ tự lập lại; nếu sau một giờ vẫn vậy, xin báo quản trị hệ thống.";

    public override string RunFault(string fault) => fault switch
    {
        PaperFaults.Record => "Lúc đó chưa đọc được cơ sở dữ liệu.",
        PaperFaults.Unprintable => "Có tên hoặc nội dung chứa ký tự không in được: xin xem lại tên tổ, tên chung cư và phần thiết lập văn bản.",
        PaperFaults.Place => "Nơi lập báo cáo không còn trong hệ thống: xin xem lại lịch lập báo cáo ở phần thiết lập.",
        PaperRuns.LeftOut => "Kỳ này và các kỳ trước đó đã qua quá lâu nên không tự lập nữa; nếu còn cần, xin lập ở mục “Báo cáo”.",
        PaperFaults.Journal => "Nhật ký số liệu của phường chưa đầy đủ: xin báo quản trị hệ thống kiểm tra.",
        _ => "Có lỗi bên trong phần mềm; chi tiết đã ghi trong nhật ký của máy chủ.",
    };

    public override string DeliveryWhy(string why) => why switch
    {
        PaperNews.Prepared => "Đến kỳ báo cáo, chờ kiểm tra",
        PaperNews.Approved => "Đã duyệt, chờ cấp số",
        PaperNews.Issued => "Đã ban hành",
        PaperNews.Recalled => "Đã thu hồi",
        PaperNews.Failed => "Chưa lập được",
        LeaderNews.Asked => "Xí nghiệp đề nghị cung cấp danh sách tổ trưởng có đóng dấu",
        LeaderNews.Soon => "Sắp đến hạn gửi danh sách tổ trưởng",
        LeaderNews.Due => "Hôm nay là hạn gửi danh sách tổ trưởng",
        LeaderNews.Late => "Đã quá hạn gửi danh sách tổ trưởng",
        _ => why,
    };

    public override string MySheet(ReportPeriod period) => $"Tải phiếu tiến độ {PaperPeriod(period)}";

    public override string MyMail => "Nhận qua thư điện tử";

    public override string MailTitle(string? address) => address is null ? "Nhận thêm qua thư điện tử" : $"Gửi thêm tới {address}";

    public override string MailAddress => "Địa chỉ thư điện tử";

    public override string MailHint => "Để trống nếu không muốn nhận thư.";

    public override string MailWrong => "Địa chỉ này không đúng dạng; chưa lưu gì.";

    public override string MailKept(string? address) => address is null ? "Sẽ không gửi thư nữa." : $"Từ nay gửi thêm tới {address}.";

    public override string Previous => "Tờ trước";

    public override string Next => "Tờ sau";

    public override string PaperNotKept => "Chưa lưu được, không có gì thay đổi. Xin thử lại sau ít phút.";

    public override string PaperRefusal(PaperRefusal why) => why switch
    {
        Ingest.Register.PaperRefusal.NotThere => "Không có văn bản hoặc nơi này trong phạm vi của ông/bà.",
        Ingest.Register.PaperRefusal.Changed => "Người khác vừa sửa văn bản này. Xin xem lại bản mới rồi làm tiếp.",
        Ingest.Register.PaperRefusal.WrongState => "Văn bản đã chuyển bước, không làm việc này được nữa.",
        Ingest.Register.PaperRefusal.NoReason => "Xin ghi rõ lý do.",
        Ingest.Register.PaperRefusal.AlreadyReplaced => "Đã có văn bản khác thay thế văn bản này.",
        Ingest.Register.PaperRefusal.WardBusy => "Số liệu của phường đang được ghi. Xin thử lại sau ít phút; chưa cấp số nào.",
        Ingest.Register.PaperRefusal.SeriesInUse =>
            "Năm nay đã cấp số nên không đổi được cách đánh số (một dãy chung hay riêng từng loại). "
            + "Chỉ đổi khi sang năm mới, trước khi cấp số đầu tiên. Chưa lưu gì.",
        Ingest.Register.PaperRefusal.ReportFirst =>
            "Báo cáo gửi kèm chưa ban hành hoặc đã đọc lại số liệu. Xin ban hành báo cáo trước; nếu số liệu khác, trả lại công văn và đọc lại số liệu.",
        Ingest.Register.PaperRefusal.SymbolTaken =>
            "Số và ký hiệu này đã có trên văn bản khác trong năm. Chưa cấp số nào; xin xem lại chữ viết tắt và cách đánh số ở phần thiết lập.",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };

    public override string ReportCorrects(string symbol) =>
        $"Lập văn bản thay thế cho {symbol}: số liệu đọc lại, có trang đối chiếu những chỗ khác.";

    public override string ReportKind => "Loại văn bản";

    public override string ReportOver => "Phạm vi";

    public override string PeriodName(PeriodKind kind) => kind switch
    {
        PeriodKind.Week => "Tuần",
        PeriodKind.Month => "Tháng",
        PeriodKind.AdministrativeMonth => "Từ ngày 15 đến ngày 14",
        PeriodKind.Campaign => "Từ đầu đợt (01/4/2026)",
        PeriodKind.Batch => "Đợt gửi tin",
        PeriodKind.Days => "Những ngày khác",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string NoBatches => "Chưa có đợt gửi tin nào có tên ở phường này.";

    public override string PeriodHolding => "Kỳ có ngày";

    public override string ReportPeriodWrong => "Kỳ báo cáo phải đã bắt đầu, và ngày đầu không sau ngày cuối.";

    public override string ReportDraft => "Lập dự thảo";

    public override string ReportDraftHint =>
        "Số liệu được đọc một lần và giữ nguyên trong dự thảo; phần lời được đề xuất từ số liệu, sửa được trước khi ban hành.";

    public override string PaperCorrects => "Thay thế văn bản";

    public override string PaperReplacedBy => "Được thay thế bằng";

    public override string PaperAsIssued => "Văn bản như đã ban hành";

    public override string PaperPreview => "Xem trước như bản in";

    public override string PaperPart(int part, int of) => $"Tờ {part} trên {of}";

    public override string PaperHistory => "Quá trình";

    public override string ByItself => "Phần mềm tự lập theo lịch";

    public override string PaperActName(PaperAct act) => act switch
    {
        PaperAct.Draft => "Lập dự thảo",
        PaperAct.Edit => "Sửa phần lời",
        PaperAct.Refresh => "Đọc lại số liệu",
        PaperAct.Check => "Kiểm tra",
        PaperAct.Approve => "Duyệt",
        PaperAct.Return => "Trả lại",
        PaperAct.Drop => "Bỏ",
        PaperAct.Issue => "Cấp số, ban hành",
        PaperAct.Recall => "Thu hồi",
        PaperAct.Replace => "Được thay thế",
        PaperAct.Attach => "Lưu bản đã ký",
        PaperAct.Seal => "Ký số trên máy chủ",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    public override string PaperActButton(PaperAct act) => act switch
    {
        PaperAct.Refresh => "Đọc lại số liệu",
        PaperAct.Check => "Đã kiểm tra, trình duyệt",
        PaperAct.Approve => "Duyệt",
        PaperAct.Return => "Trả lại",
        PaperAct.Drop => "Bỏ dự thảo",
        PaperAct.Issue => "Cấp số và ban hành",
        PaperAct.Recall => "Thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    public override string PaperConfirm(PaperAct act) => act switch
    {
        PaperAct.Issue => "Văn bản sẽ có số và ngày ban hành hôm nay; sau đó không sửa được nữa.",
        PaperAct.Drop => "Dự thảo sẽ không dùng nữa.",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    public override string ReportCorrect => "Lập văn bản thay thế";

    public override string PaperReason => "Lý do";

    public override string PaperUnprintable(string why) => $"Văn bản chưa in được: {why}";

    public override string PaperTexts => "Phần lời";

    public override string PaperTextsHint => "Mỗi dòng là một đoạn. Bản xem trước đổi theo sau khi lưu.";

    public override string PaperTextBehind => "Số liệu bên dưới đã đọc lại; xin xem lại đoạn này.";

    public override string PaperTextsBehind => "Số liệu đã đọc lại sau khi các đoạn đánh dấu được viết. Đoạn chưa ai sửa đã được đề xuất lại theo số mới. Lưu lại là đã xem.";

    public override string PaperTextsLeft => "Văn bản đã chuyển bước khi phần lời này chưa lưu. Xin chép lại chỗ cần giữ, hoặc trả lại dự thảo để sửa.";

    public override string PaperFigures => "Số liệu so với lần trước";

    public override string PaperFigure => "Chỉ tiêu";

    public override string PaperNow => "Kỳ này";

    public override string PaperLast(PaperLink last) => $"{last.Symbol ?? PaperUnnumbered}, {Day(last.IssuedOn!.Value)}";

    public override string PaperLastNone => "Lần trước (chưa có)";

    public override string PaperChange => "Tăng, giảm";

    public override string PaperInPeriod => "Ký trong kỳ";

    public override string PaperStateColumn => "Tình trạng";

    public override string MailSubject(string why, PaperLine? paper) =>
        paper is null ? DeliveryWhy(why) : $"{PaperKindName(paper.Kind)}{(paper.Symbol is { } symbol ? $" số {symbol}" : "")} · {PaperPlace(paper)}: {DeliveryWhy(why)}";

    public override string MailBody(string why, PaperLine? paper, string? address) => string.Join('\n', new[]
    {
        paper is null && why.StartsWith("leaders-", StringComparison.Ordinal) ? DeliveryWhy(why) + "."
            : paper is null ? "Có báo cáo đến kỳ chưa lập được; lý do và việc cần làm xem ở mục “Gửi cho tôi”." : $"{PaperKindName(paper.Kind)} · {PaperPlace(paper)} · {PaperPeriod(paper.Period)}",
        paper is null ? null : $"{DeliveryWhy(why)}; {PaperAsOf(paper.AsOf)}.",
        address is null ? null : $"Xem tại: {address}",
        "",
        "Thư này do phần mềm gửi theo địa chỉ ông/bà đã ghi; bỏ địa chỉ ở mục “Gửi cho tôi” nếu không muốn nhận nữa.",
    }.Where(line => line is not null));

    private static string NotOver(ReportPeriod period) => period.IsRunning ? ", chưa hết kỳ" : "";
}
