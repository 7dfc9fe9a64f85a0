using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of wards, groups and buildings.</content>
public sealed partial class VietnameseWords
{
    public override string StageName(Stage stage) => StageWords.Of(stage);

    public override string StepName(Reached step) => step switch
    {
        Reached.Nothing => "Tất cả",
        Reached.Notified => "Đã thông báo",
        Reached.Reviewed => "Đã rà soát xong",
        Reached.Invited => "Đã gửi tin mời ký",
        Reached.Opened => "Đã mở hợp đồng",
        Reached.Signed => "Đã ký",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override string WardsTitle => "Các phường";

    public override string WardsFinding(int wards, WardTotal? furthestBehind) => furthestBehind is null
        ? $"Theo dõi {Number(wards)} phường"
        : $"Trong {Number(wards)} phường, {furthestBehind.Name} còn chậm nhất: mới ký "
            + $"{Percent(furthestBehind.Total.Signed, furthestBehind.Total.Contracts)}";

    public override string NoWards => "Chưa có phường nào. Quản trị hệ thống thêm phường, sau đó nạp danh sách khách hàng của phường.";

    public override string WardColumn => "Phường";

    public override IReadOnlyList<Piece> Headline(Unit total, DateOnly? finish)
    {
        var pieces = new List<Piece>
        {
            new(total.Left == 0 ? "Đã ký đủ " : "Đã ký "), new(Number(total.Signed), Figures.Signed), new("/"),
            new(Number(total.Contracts), Figures.Contracts), new(" hợp đồng ("),
            new(Percent(total.Signed, total.Contracts), Figures.Share), new(")"),
        };
        if (total.SignedLast7Days > 0)
        {
            pieces.AddRange([new(", 7 ngày qua thêm "), new(Number(total.SignedLast7Days), Figures.SignedLast7Days)]);
        }
        else if (total.Left > 0)
        {
            pieces.Add(new(", 7 ngày qua chưa có thêm"));
        }

        if (total.Left > 0)
        {
            pieces.AddRange(finish is { } day
                ? [new(", dự kiến xong ngày "), new(Day(day), Figures.Finish)]
                : [new(", chưa đủ số liệu để dự kiến ngày xong")]);
        }

        return pieces;
    }

    public override IReadOnlyList<Piece> PlaceHeadline(Unit place)
    {
        if (place.Left == 0)
        {
            return [new("Cả "), new(Number(place.Contracts), Figures.Contracts), new(" hộ đã ký")];
        }

        var today = TodayTasks.Visits(place);
        return today == 0
            ? [new("Còn "), new(Number(place.Left), Figures.Left), new(" hộ chưa ký, hôm nay không có hộ nào phải gặp")]
            : [new("Còn "), new(Number(place.Left), Figures.Left), new(" hộ chưa ký, "), new(Number(today), Figures.Today),
                new(" hộ cần gặp hôm nay")];
    }

    public override string NoContracts => "Chưa có hợp đồng nào";

    public override string NoContractsHow => "Tiến độ sẽ hiện ở đây khi danh sách khách hàng của phường được nạp vào.";

    public override string TodayTitle => "Cần người làm hôm nay";

    public override string TodayNothing => "Hôm nay không có việc nào cần người gặp trực tiếp.";

    public override string DueToday => "Hết hạn hôm nay";

    public override string TodayHint(TodayTask task) => task switch
    {
        TodayTask.Overdue => "đến nhà hoặc gọi điện nhắc ký",
        TodayTask.DeliveryFailed => "kiểm tra số điện thoại, gửi lại tin",
        TodayTask.NeedsHelp => "hướng dẫn tận nơi hoặc mời tới buổi tập trung",
        TodayTask.DueToday => "nhắc trước 24 giờ đêm nay",
        TodayTask.SignedHelp => "nhà cung cấp báo lỗi, hoặc khách hàng cần hỗ trợ sau khi ký",
        _ => throw new ArgumentOutOfRangeException(nameof(task)),
    };

    public override string StagesTitle => "Các hợp đồng đang ở đâu";

    public override string StepsTitle => "Đã đi tới bước nào";

    public override string AllContracts => "Tất cả hợp đồng";

    public override string SignedLate => "Ký sau hạn";

    public override string Certified => "Đã chứng thực";

    public override string SignedHelp => "Đã ký, còn việc phải xử lý";

    public override string GroupsTitle => "Tổ dân phố";

    public override string BuildingsTitle => "Chung cư";

    public override string PlacesFinding(PlaceKind kind, Unit? lowest) => lowest is null
        ? kind == PlaceKind.Group ? "Tổ dân phố" : "Chung cư"
        : $"{PlaceName(kind, lowest)} thấp nhất: {Percent(lowest.Signed, lowest.Contracts)}";

    public override string PlaceName(PlaceKind kind, Unit place) => place.Code == Unit.NoPlace
        ? NoPlace(kind)
        : kind == PlaceKind.Building ? place.Name : $"Tổ {place.Code}";

    public override string NoPlace(PlaceKind kind) => kind == PlaceKind.Group ? "Chưa có tổ" : "Không thuộc chung cư";

    public override string NoPlaces(PlaceKind kind) => kind == PlaceKind.Group
        ? "Chưa có tổ dân phố nào; tổ hiện ra khi danh sách khách hàng ghi tên tổ."
        : "Chưa có chung cư nào; chung cư hiện ra khi danh sách khách hàng ghi tên chung cư.";

    public override string PlaceColumn(PlaceKind kind) => kind == PlaceKind.Group ? "Tổ" : "Chung cư";

    public override string Total => "Tổng cộng";

    public override string ColumnSigned => "Đã ký";

    public override string ColumnContracts => "Hợp đồng";

    public override string ColumnShare => "Tỷ lệ";

    public override string ColumnLeft => "Còn lại";

    public override string ColumnLast7Days => "7 ngày qua";

    public override string SortBy => "Xếp theo";

    public override string Sort(PlaceSort sort) => sort switch
    {
        PlaceSort.Share => "tỷ lệ thấp trước",
        PlaceSort.Left => "còn lại nhiều trước",
        PlaceSort.Natural => "số thứ tự",
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    public override string OrderChanged => "Thứ tự đã thay đổi.";

    public override string SortAgain => "Sắp xếp lại";

    public override string ShowAs => "Cách xem";

    public override string AsTable => "bảng";

    public override string AsTiles => "ô";

    public override string LeftIn(int left) => left == 0 ? "đã ký đủ" : $"còn {Number(left)}";

    public override string GroupOrigin(GroupOrigin origin)
    {
        var formed = origin.FormedOf.Count == 0 ? null
            : $"Hình thành từ tổ dân phố {Groups(origin.FormedOf)}, có hiệu lực từ {Day(origin.From)}.";
        var went = origin.WentInto.Count == 0 ? null
            : $"{(origin.Until is { } until ? $"Hết hiệu lực từ {Day(until)}; chuyển" : "Chuyển")} vào tổ dân phố {Groups(origin.WentInto)}."
                + (origin.WentInto.Any(group => group.IsPartial) ? " Hợp đồng còn ở đây cần xác định lại tổ dân phố." : "");
        return string.Join(' ', new[] { formed, went }.OfType<string>());

        static string Groups(IEnumerable<RelatedGroup> groups) =>
            string.Join(", ", groups.Select(group => group.IsPartial ? $"{group.Code} (một phần)" : group.Code));
    }

    public override string TrendTitle => "Mỗi ngày";

    public override string TrendFinding(IReadOnlyList<TrendDay> days)
    {
        var best = days.MaxBy(day => day.Signed);
        return best is null || best.Signed == 0
            ? $"Chưa có hợp đồng nào được ký trong {Number(days.Count)} ngày qua"
            : $"Hôm nay ký {Number(days[^1].Signed)} hợp đồng; ngày nhiều nhất là {ShortDay(best.Day)} với {Number(best.Signed)}";
    }

    public override string TrendEmpty => "Biểu đồ sẽ hiện ở đây khi có hợp đồng đầu tiên được ký.";

    public override string AsChart => "biểu đồ";

    public override string DayColumn => "Ngày";

    public override string ColumnInvited => "Gửi tin mời";

    public override string ColumnOpened => "Mở hợp đồng";

    public override string AveragePerDay(int average) => $"trung bình 7 ngày: {Number(average)}/ngày";

    public override string Wall => "Màn hình lớn";
}
