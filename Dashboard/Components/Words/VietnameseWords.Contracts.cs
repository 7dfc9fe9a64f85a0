using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of contracts and their lists.</content>
public sealed partial class VietnameseWords
{
    public override string ContractsTitle => "Danh sách hợp đồng";

    public override string ContractsCount(int count) => $"{Number(count)} hợp đồng";

    public override string NoContractsMatch => "Không có hợp đồng nào";

    public override string NoContractsMatchHow => "Không có hợp đồng nào đúng với điều kiện đang chọn. Xin bỏ bớt điều kiện hoặc tìm chữ khác.";

    public override string Unsigned => "Chưa ký";

    public override string All => "Tất cả";

    public override string FilterByStage => "Lọc theo tình trạng";

    public override string SearchLabel => "Tìm khách hàng";

    public override string SearchHint => "mã, tên, địa chỉ hoặc căn hộ; không cần gõ dấu";

    public override string SearchButton => "Tìm";

    public override string NextPage => "Xem tiếp";

    public override string FirstPage => "Về đầu danh sách";

    public override string ReadListAgain => "Có số liệu mới – đọc lại danh sách";

    public override string RemoveCondition(string condition) => $"Bỏ điều kiện: {condition}";

    public override string ReachedAtLeast(Reached step) => $"Tới bước: {StepName(step)}";

    public override string DueOn(DateOnly day) => $"Hết hạn ngày {Day(day)}";

    public override string SignedFrom(DateOnly day) => $"Ký từ ngày {Day(day)}";

    public override string On(ContractDay day) => day.Step switch
    {
        DayStep.Invited => $"Mời ký ngày {Day(day.Day)}",
        DayStep.Opened => $"Mở hợp đồng ngày {Day(day.Day)}",
        DayStep.Signed => $"Ký ngày {Day(day.Day)}",
        _ => $"Quá hạn từ ngày {Day(day.Day)}",
    };

    public override string Batch(string batch) => batch.StartsWith("Đợt", StringComparison.OrdinalIgnoreCase) ? batch : $"Đợt {batch}";

    public override string Searched(string text) => $"Tìm “{text}”";

    public override string ColumnCustomer => "Khách hàng";

    public override string ColumnAddress => "Địa chỉ";

    public override string ColumnPhone => "Điện thoại";

    public override string UnknownHolder => "Chưa có tên chủ hợp đồng";

    public override string Deadline(DateOnly lastDay, DateOnly today, bool estimated)
    {
        var end = lastDay.Year == today.Year ? ShortDay(lastDay) : Day(lastDay);
        var words = (lastDay.DayNumber - today.DayNumber) switch
        {
            < 0 and var days => $"quá hạn {Number(-days)} ngày",
            0 => "hết hạn hôm nay",
            <= 5 and var days => $"còn {Number(days)} ngày, hết ngày {end}",
            _ => $"hết ngày {end}",
        };
        return estimated ? words + " (ước tính)" : words;
    }

    public override string SignedOn(DateTimeOffset signedAt, bool late, AfterSigning after) =>
        $"ký {Moment(signedAt)}" + (late ? ", sau hạn" : "")
        + (after.NeedsHelp ? ", còn việc phải xử lý" : after.Certified ? ", đã chứng thực" : "");

    public override string Contract(string code) => $"Hợp đồng {code}";

    public override string ContractStanding(Stage stage, AfterSigning after) => stage switch
    {
        Stage.Signed when after.NeedsHelp => "Hợp đồng đã ký, nhưng còn việc phải xử lý",
        Stage.Signed => "Hợp đồng điện tử đã được ký",
        Stage.Declined => "Khách hàng đã từ chối ký",
        Stage.NeedsHelp => "Khách hàng cần người hỗ trợ để ký",
        Stage.DeliveryFailed => "Tin nhắn mời ký chưa tới được khách hàng",
        Stage.Overdue => "Đã quá hạn mà khách hàng chưa ký",
        Stage.AwaitingSignature => "Đang chờ khách hàng ký",
        Stage.SpecialCase => "Trường hợp đặc biệt, đang chờ giấy tờ",
        Stage.Reviewed => "Đã rà soát xong, chờ gửi tin mời ký",
        Stage.InReview => "Đang rà soát thông tin khách hàng",
        Stage.Notified => "Đã thông báo, chưa rà soát",
        Stage.NotStarted => "Chưa bắt đầu",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public override string NextStepTitle => "Việc tiếp theo";

    public override string NextStep(Stage stage, AfterSigning after, string? specialCase) => stage switch
    {
        Stage.Signed when after.NeedsHelp =>
            "Xem lỗi hoặc yêu cầu ở phần Quá trình, xử lý cùng nhà cung cấp rồi ghi nhận đã xong. Khách hàng không phải ký lại, trừ khi hợp đồng bị hủy.",
        Stage.Signed when after.Certified => "Hợp đồng đã được chứng thực; không còn việc gì phải làm.",
        Stage.Signed => "Không còn việc gì phải làm.",
        Stage.Declined => "Gặp khách hàng, hỏi lý do từ chối, giải thích rồi mời ký lại.",
        Stage.NeedsHelp => "Liên hệ và hướng dẫn khách hàng ký, hoặc mời tới buổi hướng dẫn tập trung.",
        Stage.DeliveryFailed => "Đối chiếu số điện thoại với phiếu rà soát rồi gửi lại tin nhắn.",
        Stage.Overdue => "Nhắc khách hàng ký; nếu khách hàng không tự ký được thì báo nhân viên quản lý địa bàn.",
        Stage.AwaitingSignature => "Mở đường link trong tin nhắn HD_DIENTU, nhập mã xác thực OTP và ký.",
        Stage.SpecialCase => $"Hoàn tất giấy tờ: {SpecialCase(specialCase)}.",
        Stage.Reviewed => "Gửi tin nhắn mời ký trong đợt tới.",
        Stage.InReview => "Thu phiếu rà soát và kiểm tra thông tin.",
        Stage.Notified => "Gửi phiếu rà soát tới khách hàng.",
        Stage.NotStarted => "Gửi tờ thông báo tới khách hàng.",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public override string OwnerTitle => "Người làm";

    public override string Owner(Stage stage, AfterSigning after) => stage switch
    {
        Stage.Signed when after.NeedsHelp => "Nhân viên chăm sóc khách hàng",
        Stage.Signed => Nothing,
        Stage.NeedsHelp => "Nhân viên quản lý địa bàn",
        Stage.Overdue => "Tổ trưởng tổ dân phố",
        Stage.AwaitingSignature => "Khách hàng",
        Stage.Declined or Stage.DeliveryFailed or Stage.SpecialCase or Stage.Notified => "Nhân viên chăm sóc khách hàng",
        Stage.InReview => "Nhân viên chăm sóc khách hàng cùng tổ trưởng",
        Stage.Reviewed or Stage.NotStarted => "Xí nghiệp",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public override string SpecialCase(string? kind) => kind switch
    {
        "holder-change" => "thay đổi chủ hợp đồng",
        "missing-papers" => "thiếu giấy tờ",
        "holder-deceased" => "chủ hợp đồng đã mất",
        "disputed" => "đang có tranh chấp",
        _ => "trường hợp khác",
    };

    public override string CustomerTitle => "Khách hàng";

    public override string ColumnCategory => "Đối tượng";

    public override string ColumnContractNumber => "Số hợp đồng giấy";

    public override string ColumnBatch => "Đợt ký";

    public override string MilestonesTitle => "Các bước";

    public override string NotYet => "chưa tới";

    public override string HistoryTitle => "Quá trình";

    public override string HistoryEmpty => "Chưa có gì được ghi về hợp đồng này.";

    public override string RawData => "Dữ liệu của sự kiện";

    public override string MoreHistory => "Xem tiếp quá trình";
}
