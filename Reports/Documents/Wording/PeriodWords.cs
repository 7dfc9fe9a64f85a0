using System.Globalization;

using Coordination.Ingest.Record.Text;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Wording;

/// <summary>Periods as official papers name them.</summary>
internal static class PeriodWords
{
    /// <summary>tuần 29, từ ngày 11/7/2026 đến ngày 17/7/2026.</summary>
    public static string Name(ReportPeriod period) => period.Kind switch
    {
        PeriodKind.Week => string.Create(CultureInfo.InvariantCulture, $"tuần {period.WeekNumber}, {Span(period)}"),
        PeriodKind.Month => string.Create(
            CultureInfo.InvariantCulture, $"tháng {Official.Month(period.From)} năm {period.From.Year}{(period.IsRunning ? ", " + Span(period) : "")}"),
        PeriodKind.Batch when period.Name is { Length: > 0 } batch => $"đợt {CleanText.Of(batch)}, {Span(period)}",
        PeriodKind.AdministrativeMonth or PeriodKind.Campaign or PeriodKind.Batch or PeriodKind.Days => Span(period),
        _ => throw new InvalidOperationException($"Unknown period {period.Kind}."),
    };

    public static string Span(ReportPeriod period) => $"từ ngày {Official.ShortDate(period.From)} đến ngày {Official.ShortDate(period.To)}";

    /// <summary>The days of the period where it stands alone; of one that is still running also that it is.</summary>
    public static string Days(ReportPeriod period) => Span(period) + (period.IsRunning ? ", kỳ báo cáo chưa kết thúc" : "");

    /// <summary>With what the period is compared: tuần trước; while it is running, cùng kỳ tuần trước.</summary>
    public static string Before(ReportPeriod period) => period.Kind switch
    {
        PeriodKind.Week => period.IsRunning ? "cùng kỳ tuần trước" : "tuần trước",
        PeriodKind.Month => period.IsRunning ? "cùng kỳ tháng trước" : "tháng trước",
        PeriodKind.AdministrativeMonth when period.IsRunning => "cùng số ngày của kỳ trước",
        PeriodKind.AdministrativeMonth or PeriodKind.Campaign or PeriodKind.Batch or PeriodKind.Days => "kỳ trước",
        _ => throw new InvalidOperationException($"Unknown period {period.Kind}."),
    };

    /// <summary>The same in percentage points too, and with the days that were taken of the period before, where they are not all of it.</summary>
    public static string? ComparedByDays(FigureRow row, ReportPeriod period) =>
        Compared(row, period, Official.Points(Math.Abs(row.Change ?? 0), row.Contracts) is { } points ? $" ({points})" : "") is { } compared
        ? compared + (period is { IsRunning: true, Before: { } before } ? $" ({Span(before)})" : "")
        : null;

    /// <summary>tăng 120 hợp đồng so với tuần trước; null where there is nothing before.</summary>
    public static string? Compared(FigureRow row, ReportPeriod period) => Compared(row, period, "");

    private static string? Compared(FigureRow row, ReportPeriod period, string points) => row.Change switch
    {
        null => null,
        > 0 => $"tăng {Official.InText(row.Change.Value)} hợp đồng{points} so với {Before(period)}",
        < 0 => $"giảm {Official.InText(-row.Change.Value)} hợp đồng{points} so với {Before(period)}",
        0 => $"bằng {Before(period)}",
    };
}
