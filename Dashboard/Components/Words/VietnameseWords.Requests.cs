using Coordination.Dashboard.DataProtection;
using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Components;

/// <content>The words of data subjects' requests.</content>
public sealed partial class VietnameseWords
{
    public override string RequestsTitle => "Yêu cầu của chủ thể";

    public override string RequestNew => "Tiếp nhận yêu cầu mới";

    public override string RequestsEmpty =>
        "Chưa có yêu cầu nào. Yêu cầu xem, sửa, xóa… dữ liệu của khách hàng được ghi ở đây, với hạn theo luật.";

    public override string RequestColumn => "Yêu cầu";

    public override string RequestCodes => "Mã khách hàng";

    public override string RequestCodesHint => "KH00001, KH00002";

    public override string RequestReceived => "Nhận lúc";

    public override string RequestStateColumn => "Tình trạng";

    public override string RequestDueColumn => "Hạn";

    public override string RequestAsker => "Người yêu cầu";

    public override string RequestChannelField => "Qua";

    public override string RequestKindField => "Yêu cầu gì";

    public override string RequestAsked => "Nội dung yêu cầu";

    public override string RequestTakeIn => "Tiếp nhận";

    public override string RequestIncomplete => "Còn thiếu nội dung, hoặc thời điểm ở tương lai. Chưa có gì được ghi.";

    public override string RequestNone => "Không có yêu cầu này.";

    public override string RequestAnswerBy => "Trả lời chậm nhất";

    public override string RequestDoneBy => "Thực hiện chậm nhất";

    public override string RequestExtended => "đã gia hạn";

    public override string RequestNext => "Việc tiếp theo";

    public override string RequestStepField => "Việc đã làm";

    public override string RequestSaid => "Kết quả hoặc lý do";

    public override string RequestHistory => "Diễn biến";

    public override string GatherTitle => "Dữ liệu đang lưu về người này";

    public override string GatherHint => "Mỗi lần mở là một lần đọc, được ghi vào nhật ký. Số điện thoại và căn cước vẫn che.";

    public override string GatherFile => "Tệp JSON";

    public override string ExtractTitle => "Bản trích dữ liệu cá nhân";

    public override string ExtractNone => "Không có dữ liệu: mã không thuộc một yêu cầu đang mở, hoặc không có hợp đồng nào mang mã này.";

    public override string ExtractMasked => "Số điện thoại và số căn cước được che; số căn cước đầy đủ không được lưu.";

    public override string ExtractEvents => "Những gì đã xảy ra với hợp đồng";

    public override string ExtractReadings => "Các lần dữ liệu được đọc";

    public override string RequestNumber(int id) => $"Yêu cầu số {id}";

    public override string RequestName(DataRequest request) => $"Số {request.RequestId}: {RequestKindName(request.Kind)}";

    public override string RequestsHeadline(IReadOnlyList<DataRequest> requests, DateOnly today) =>
        (requests.Count(request => request.IsOpen), requests.Count(request => request.IsOverdue(today))) switch
        {
            (0, _) => "Không có yêu cầu nào đang mở",
            (var open, 0) => $"{Number(open)} yêu cầu đang mở, không yêu cầu nào quá hạn",
            var (open, overdue) => $"{Number(open)} yêu cầu đang mở, {Number(overdue)} đã quá hạn",
        };

    public override string RequestKindName(RequestKind kind) => kind switch
    {
        RequestKind.View => "xem dữ liệu",
        RequestKind.Provide => "cung cấp bản sao",
        RequestKind.Correct => "chỉnh sửa",
        RequestKind.Withdraw => "rút lại sự đồng ý",
        RequestKind.Restrict => "hạn chế xử lý",
        RequestKind.Object => "phản đối xử lý",
        RequestKind.Delete => "xóa dữ liệu",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public override string RequestChannelName(RequestChannel channel) => channel switch
    {
        RequestChannel.Counter => "tại quầy",
        RequestChannel.Phone => "điện thoại",
        RequestChannel.Post => "bưu chính",
        RequestChannel.Email => "thư điện tử",
        RequestChannel.Ward => "qua phường",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
    };

    public override string RequestStateName(RequestState state) => state switch
    {
        RequestState.Received => "Đã nhận",
        RequestState.Answered => "Đã trả lời tiếp nhận",
        RequestState.Done => "Đã thực hiện",
        RequestState.Refused => "Đã từ chối",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public override string RequestStepName(string kind) => kind switch
    {
        "answered" => "Đã trả lời người yêu cầu",
        "extended" => "Gia hạn tới",
        "done" => "Đã thực hiện xong",
        "refused" => "Từ chối, có lý do",
        "gathered" => "Đã tập hợp dữ liệu",
        "erased" => "Đã xóa hẳn",
        "restricted" => "Đã hạn chế xử lý",
        "released" => "Đã chấm dứt hạn chế",
        _ => "Ghi thêm",
    };

    public override string RequestDue(DataRequest request, DateOnly today) => (request.Due, request.State) switch
    {
        (null, _) => request.Steps.LastOrDefault(step => step.Kind is "done" or "refused") is { } end ? $"đóng lúc {Moment(end.At)}" : "đã đóng",
        ({ } due, RequestState.Received) when due < today => $"QUÁ HẠN trả lời {Number(today.DayNumber - due.DayNumber)} ngày (hạn {Day(due)})",
        ({ } due, _) when due < today => $"QUÁ HẠN thực hiện {Number(today.DayNumber - due.DayNumber)} ngày (hạn {Day(due)})",
        ({ } due, RequestState.Received) => $"trả lời trước hết ngày {Day(due)}",
        ({ } due, _) => $"thực hiện trước hết ngày {Day(due)}",
    };

    public override string RequestViaProcessor(int days, int more) => $"Phải qua bên xử lý (ký số, nhắn tin): {more} ngày thay vì {days}";

    public override string RequestUntil(DateOnly most) => $"Gia hạn tới (chậm nhất {Day(most)})";

    public override string GatherPrint(string code) => $"Bản trích để in: {code}";

    public override string ExtractFor(int request, DateTimeOffset now) => $"Theo yêu cầu số {request}, trích lúc {Moment(now)}";

    public override IReadOnlyList<(string Name, string? Value)> ExtractFields(SubjectExtract extract) =>
    [
        ("Mã khách hàng", extract.Code), ("Số hợp đồng", extract.ContractNumber), ("Chủ hợp đồng", extract.Name), ("Địa chỉ", extract.Address),
        ("Số điện thoại", extract.Phone), ("Số căn cước", extract.IdNumber), ("Phường", extract.Ward), ("Tổ dân phố", extract.Group),
        ("Tòa nhà, căn hộ", extract.Building is null ? extract.Unit : $"{extract.Building} {extract.Unit}"), ("Loại khách hàng", extract.Category),
        ("Giai đoạn", StageName(extract.Stage)), ("Hạn ký", extract.Deadline is { } deadline ? Day(VietnamTime.DayOf(deadline.AddTicks(-1))) : null),
        ("Ký lúc", extract.SignedAt is { } signed ? Moment(signed) : null), ("Còn trong danh sách", extract.Listed ? "có" : "không"),
    ];
}
