using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of feeds and of what they brought that could not be used.</content>
public sealed partial class VietnameseWords
{
    public override string FeedsTitle => "Nguồn số liệu";

    public override string FreshnessTitle => "Số liệu từ đâu, mới tới đâu";

    public override string NoFeeds => "Chưa có nguồn số liệu nào. Nguồn hiện ra ở đây khi xí nghiệp đăng ký nguồn hoặc nạp danh sách khách hàng.";

    public override string FeedColumn => "Nguồn";

    public override string ColumnLastHour => "Từ đầu giờ";

    public override string ColumnLast24Hours => "24 giờ qua";

    public override string ColumnLastReceived => "Nhận gần nhất";

    public override string ColumnRefusals => "Bị từ chối";

    public override string ColumnQuarantined => "Chờ xử lý";

    public override string ColumnWhy => "Tình hình";

    public override string Source(string source) => source switch
    {
        "clock" => "Đồng hồ hạn ký",
        "people" => "Tổ trưởng, ban quản trị ghi",
        "lists" => "Danh sách khách hàng",
        "papers" => "Văn bản ban hành",
        RefusalCounter.Unknown => "Nơi gửi chưa đăng ký",
        _ => source,
    };

    public override string FeedHealth(FeedLine feed, DateTimeOffset now)
    {
        if (feed.Source == RefusalCounter.Unknown)
        {
            return $"Có {Number(feed.Refusals24h)} lần gửi bị từ chối trong 24 giờ qua vì không thuộc nguồn nào đã đăng ký. Không lưu gì từ các lần gửi này.";
        }

        if (feed.Refusals24h > 0)
        {
            return $"Có {Number(feed.Refusals24h)} lần gửi bị từ chối trong 24 giờ qua: sai chữ ký hoặc không đọc được. "
                + "Xin bên gửi kiểm tra khóa bí mật.";
        }

        if (feed.QuarantineOpen > 0)
        {
            return $"Có {Number(feed.QuarantineOpen)} tin chưa dùng được, cần người xem.";
        }

        return (feed.Registered, feed.LastReceived) switch
        {
            (true, null) => "Đã đăng ký nhưng chưa gửi gì.",
            (true, { } last) when now - last > TimeSpan.FromHours(24) => "Im lặng quá 24 giờ. Xin hỏi bên gửi.",
            _ => "Bình thường.",
        };
    }

    public override string Ago(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "vừa xong",
        { TotalHours: < 1 } => $"{Number((long)age.TotalMinutes)} phút trước",
        { TotalDays: < 1 } => $"{Number((long)age.TotalHours)} giờ trước",
        _ => $"{Number((long)age.TotalDays)} ngày trước",
    };

    public override string Never => "chưa lần nào";

    public override string QuarantineTitle => "Chờ xử lý";

    public override string QuarantineFinding(int count) => $"{Number(count)} tin chưa dùng được, cần người xem";

    public override string QuarantineEmpty => "Không có tin nào chờ xử lý. Tin chưa dùng được sẽ hiện ở đây, không tin nào bị mất.";

    public override string QuarantineIntroduction => "Mỗi tin dưới đây đã được giữ nguyên, chưa tính vào số liệu. Xem, sửa, dùng lại hay bỏ tin đều được ghi vào nhật ký.";

    public override string Reason(string code) => code switch
    {
        QuarantineReason.UnknownSubject => "Mã khách hàng không có trong danh sách",
        QuarantineReason.UnknownType => "Loại tin không rõ",
        QuarantineReason.TypeNotAllowed => "Nguồn không được gửi loại tin này",
        QuarantineReason.WrongSource => "Tin ghi tên nguồn khác",
        QuarantineReason.BadTime => "Thời điểm không đọc được",
        QuarantineReason.FutureTime => "Thời điểm ở tương lai",
        QuarantineReason.BadEvent => "Tin không đúng khuôn",
        QuarantineReason.BadData => "Nội dung tin không hợp lệ",
        QuarantineReason.WardHeld => "Hồ sơ phường đang bận",
        _ => code,
    };

    public override string ReasonHow(string code) => code switch
    {
        QuarantineReason.UnknownSubject => "Nạp danh sách có mã này, tin sẽ tự được dùng; hoặc sửa mã nếu gõ nhầm.",
        QuarantineReason.TypeNotAllowed => "Cho phép nguồn gửi loại tin này rồi dùng lại, hoặc bỏ tin.",
        QuarantineReason.FutureTime => "Chờ tới thời điểm ghi trong tin rồi dùng lại, hoặc sửa thời điểm.",
        QuarantineReason.WardHeld => "Không cần làm gì: tin sẽ tự được dùng khi hồ sơ phường hết bận.",
        _ => "Sửa nội dung rồi dùng lại, hoặc bỏ tin.",
    };

    public override string AllReasons => "Mọi lý do";

    public override string AllSources => "Mọi nguồn";

    public override string FilterByReason => "Lý do";

    public override string FilterBySource => "Nguồn";

    public override string ReceivedAt(DateTimeOffset time, int timesSeen) =>
        $"nhận lúc {Moment(time)}" + (timesSeen > 1 ? $", đã gửi {Number(timesSeen)} lần" : "");

    public override string NoSubject => "không đọc được mã khách hàng";

    public override string ShowBytes => "Xem nguyên văn";

    public override string Replay => "Dùng lại";

    public override string Mend => "Sửa";

    public override string MendLabel => "Nội dung tin (JSON)";

    public override string MendAndReplay => "Lưu và dùng lại";

    public override string NotJson => "Nội dung chưa đúng khuôn JSON. Chưa có gì thay đổi; xin sửa rồi lưu lại.";

    public override string Discard => "Bỏ";

    public override string DiscardTitle => "Bỏ tin này?";

    public override string DiscardQuestion => "Tin sẽ không được tính vào số liệu. Nguyên văn vẫn được lưu để tra cứu.";

    public override string Cancel => "Giữ lại";

    public override string Replayed(ReplayOutcome result) => result switch
    {
        { Remaining: > 0 } => "Tin vẫn chưa dùng được, còn chờ xử lý. Xin kiểm tra nội dung; mã khách hàng phải thuộc phường của mình.",
        { Duplicates: > 0 } => "Tin đã được ghi từ trước, không tính hai lần.",
        { Replayed: > 0 } => "Đã ghi tin vào số liệu.",
        _ => AlreadyClosed,
    };

    public override string Discarded => "Đã bỏ tin.";

    public override string AlreadyClosed => "Tin này đã có người xử lý.";

    public override string ActionFailed => "Chưa làm được. Tin vẫn được giữ nguyên; xin thử lại sau ít phút.";

    public override string OlderPage => "Xem tin cũ hơn";

    public override string NewestPage => "Về tin mới nhất";
}
