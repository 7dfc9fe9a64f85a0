using Coordination.Ingest.Record;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of a ward's charts.</content>
public sealed partial class VietnameseWords
{
    public override ChartWords InCharts => ChartWords.Vietnamese;

    public override string ChartsTitle => "Biểu đồ";

    public override string ChartsAsOf(DateTimeOffset asOf) => $"Số liệu lúc {Moment(asOf)}, mỗi phút đọc lại nhiều nhất một lần.";

    public override string ChartsWholeOnly => "Biểu đồ tính trên toàn phường. Phần do ông/bà phụ trách có ở trang phường.";

    public override string ChartEmpty => "Chưa có số liệu.";

    public override string StageChartTitle => "Tình trạng theo tổ";

    public override string StageChartFinding(int behind, FigureRow total, (string Name, FigureRow Row) lowest) =>
        $"{Number(behind)} nơi dưới tỷ lệ chung {Percent(total.Signed, total.Contracts)}; thấp nhất: {lowest.Name}, "
        + $"{Percent(lowest.Row.Signed, lowest.Row.Contracts)}.";

    public override string StageChartEven(FigureRow total) => $"Các tổ cùng đạt {Percent(total.Signed, total.Contracts)}.";

    public override string GrowthChartTitle => "Số đã ký theo ngày";

    public override string GrowthFinding(FigureRow total, DateOnly? finish) =>
        $"Đã ký {Number(total.Signed)}/{Number(total.Contracts)} hợp đồng ({Percent(total.Signed, total.Contracts)})"
        + (total.Left == 0 ? "." : finish is { } day ? $"; theo nhịp 7 ngày qua, xong vào ngày {Day(day)}." : "; chưa đủ số liệu để dự kiến ngày xong.");

    public override string ColumnSignedSum => "Cộng dồn";

    public override string AgeChartTitle => "Số ngày ở mỗi tình trạng";

    public override string AgeFinding(Stage stage, StageAge age) =>
        $"Lâu nhất: {StageName(stage)}. Một nửa trong {Number(age.Contracts)} hợp đồng đã từ {Number(age.Half)} ngày.";

    public override string ColumnStage => "Tình trạng";

    public override string DaysTitle => "Đã chờ bao nhiêu ngày";

    public override string DaysHint => "Số hợp đồng ở mỗi tình trạng, theo số ngày đã chờ ở đó; bấm vào số để xem danh sách.";

    public override string DaysColumn(int from, int? to) => to is { } last ? $"{from}–{last} ngày" : $"trên {from - 1} ngày";

    public override string StandsSince(StageSpan span) => (span.From, span.To) switch
    {
        ({ } from, { } to) => $"ở tình trạng này từ {Day(from)} đến {Day(to)}",
        ({ } from, null) => $"ở tình trạng này từ {Day(from)}",
        (null, { } to) => $"ở tình trạng này từ {Day(to)} trở về trước",
        _ => "",
    };

    public override string ColumnHalf => "Một nửa đến (ngày)";

    public override string ColumnMost => "90% đến (ngày)";

    public override string HeatChartTitle => "Tỷ lệ ở từng tình trạng theo tổ";

    public override string HeatFinding(string place, Stage stage, FigureRow row) =>
        $"Ngoài số đã ký, dồn lại nhiều nhất: {place}, {Percent(row.In(stage), row.Contracts)} ở tình trạng {StageName(stage)}.";
}
