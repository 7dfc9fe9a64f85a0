using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Desk;

/// <summary>Which papers are due by now? Pure: the same question has the same answer, however often and after whatever pause it is asked.</summary>
public static class PaperSchedule
{
    /// <summary>After a long absence only this many of the newest periods are made up, nobody checks and signs more; that others were is said.</summary>
    public const int MostMadeUp = 8;

    /// <summary>What an enterprise has prepared where it has set nothing.</summary>
    public static IReadOnlyList<Scheduled> UsualOfEnterprise { get; } =
    [
        new("progress-ward", PeriodKind.Week), new("progress-company", PeriodKind.Month), new("group-sheet", PeriodKind.Week),
        new("summary", PeriodKind.Month),
    ];

    /// <summary>The same for the company.</summary>
    public static IReadOnlyList<Scheduled> UsualOfCompany { get; } = [new("summary", PeriodKind.Week), new("summary", PeriodKind.Month)];

    /// <summary>What can be prepared by itself at all.</summary>
    public static IReadOnlyList<string> Kinds(bool company) =>
        company ? ["summary"] : ["progress-ward", "progress-company", "group-sheet", "building-sheet", "summary"];

    /// <summary>The periods that can be closed.</summary>
    public static IReadOnlyList<PeriodKind> Periods { get; } = [PeriodKind.Week, PeriodKind.Month, PeriodKind.AdministrativeMonth];

    /// <summary>The last moment of a period: whole days, so that nothing falls between one and the next. The campaign's is not known.</summary>
    public static DateTimeOffset Close(ReportPeriod period) => period.Kind == PeriodKind.Campaign
        ? DateTimeOffset.MaxValue
        : VietnamTime.EndOf(period.End).AddMicroseconds(-1);

    // The morning after: what was signed in the evening is told with the period in which it was signed.
    private static DateTimeOffset Prepared(ReportPeriod period, OfficeSettings settings) =>
        VietnamTime.EndOf(period.End).AddHours(Math.Clamp(settings.PrepareHour, 0, 23));

    public static IReadOnlyList<PaperDue> Due(PaperOffice office, DateTimeOffset now)
    {
        var settings = OfficeSettings.Read(office.Settings);
        var due = new List<PaperDue>();
        foreach (var scheduled in settings.Schedule ?? (office.Enterprise is null ? UsualOfCompany : UsualOfEnterprise))
        {
            PaperDue Of(ReportPeriod period, string? ward) => new(
                office.OfficeId, scheduled.Kind, office.Enterprise, ward, (short)period.Kind, period.From, period.To, Prepared(period, settings));
            var wards = Wards(scheduled.Kind, office);
            ReportPeriod[] closed = [.. Closed(scheduled.Period, settings, office.Since, now)];
            due.AddRange(closed.Take(MostMadeUp).SelectMany(period => wards.Select(ward => Of(period, ward))));
            if (wards.Length > 0 && closed.Length > MostMadeUp)
            {
                due.Add(Of(closed[MostMadeUp], null) with { IsLeftOut = true });
            }
        }

        return due;
    }

    // A summary over one ward would say what the ward's own report says.
    private static string?[] Wards(string kind, PaperOffice office) => Papers.Find(kind)?.Scope switch
    {
        null => [],
        PaperScope.Company or PaperScope.Enterprise => office.Enterprise is null || office.Wards.Length > 1 ? [null] : [],
        _ => [.. office.Wards],
    };

    // Newest first, and one more than is made up: with it the left out begin.
    private static IEnumerable<ReportPeriod> Closed(PeriodKind kind, OfficeSettings settings, DateOnly since, DateTimeOffset now)
    {
        var period = kind switch
        {
            PeriodKind.Week => ReportPeriod.Week(VietnamTime.DayOf(now), settings.WeekCloses),
            PeriodKind.Month => ReportPeriod.Month(VietnamTime.DayOf(now)),
            PeriodKind.AdministrativeMonth => ReportPeriod.AdministrativeMonth(VietnamTime.DayOf(now)),
            PeriodKind.Campaign or PeriodKind.Batch or PeriodKind.Days => null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        for (var made = 0; period is not null && period.To >= since && made <= MostMadeUp; period = period.Before)
        {
            if (Prepared(period, settings) <= now)
            {
                made++;
                yield return period;
            }
        }
    }
}
