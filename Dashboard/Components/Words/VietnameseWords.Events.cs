using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Components;

/// <content>The words of what happened with a contract.</content>
public sealed partial class VietnameseWords
{
    public override string EventName(EventType type) => type switch
    {
        EventType.NoticeSent => "Đã gửi tờ thông báo",
        EventType.NoticeDelivered => "Khách hàng đã nhận thông báo",
        EventType.NoticeFailed => "Thông báo không tới được khách hàng",
        EventType.ReviewSent => "Đã gửi phiếu rà soát",
        EventType.ReviewReturned => "Khách hàng đã nộp lại phiếu rà soát",
        EventType.ReviewVerified => "Thông tin đã được kiểm tra, đúng",
        EventType.ReviewSpecialCase => "Ghi nhận trường hợp đặc biệt",
        EventType.ReviewSpecialCaseResolved => "Trường hợp đặc biệt đã giải quyết xong",
        EventType.InvitationSent => "Đã gửi tin nhắn mời ký",
        EventType.InvitationDelivered => "Khách hàng đã nhận tin nhắn mời ký",
        EventType.InvitationFailed => "Tin nhắn mời ký gửi lỗi",
        EventType.ContractOpened => "Khách hàng đã mở hợp đồng",
        EventType.ContractSigned => "Khách hàng đã ký",
        EventType.ContractDeclined => "Khách hàng từ chối ký",
        EventType.ContractVoided => "Hợp đồng điện tử bị hủy",
        EventType.ContractCertified => "Hợp đồng đã được chứng thực",
        EventType.HelpRequested => "Khách hàng cần hỗ trợ",
        EventType.HelpResolved => "Đã hỗ trợ xong",
        EventType.DeadlinePassed => "Hết hạn ký",
        EventType.CustomerListed => "Có trong danh sách khách hàng",
        EventType.CustomerRemoved => "Đưa ra khỏi danh sách khách hàng",
        EventType.ProviderStatus => "Nhà cung cấp báo tình trạng",
        EventType.ContactRecorded => "Người phụ trách đã gặp hoặc gọi khách hàng",
        EventType.ReportIssued => "Ban hành văn bản có số liệu của phường",
        EventType.CalendarApplied => "Tính lại hạn theo lịch làm việc mới",
        EventType.ReportRecalled => "Thu hồi văn bản",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public override string SourceAndReceipt(string source, DateTimeOffset receivedAt) =>
        $"Nguồn: {Source(source)}, nhận lúc {Moment(receivedAt)}";

    public override string? Detail(string field, string value) => field switch
    {
        "channel" => "qua " + value switch { "sms" => "tin nhắn", "paper" => "giấy", "meeting" => "buổi họp", _ => value },
        "error" => $"lỗi: {value}",
        "by" when value.All(char.IsAsciiDigit) => $"tài khoản ghi: số {value}",
        "by" => $"người ghi: {value}",
        "kind" or "outcome" when EntryDetail(value) is { } entry => entry,
        "kind" => SpecialCase(value),
        "note" => value,
        "reason" => $"lý do: {value}",
        "batch" => Batch(value),
        "session" => $"buổi hướng dẫn: {value}",
        "documentId" => $"mã tài liệu: {value}",
        _ => null,
    };
}
