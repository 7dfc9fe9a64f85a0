using Coordination.Reports.Numbers;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Desk;

/// <summary>A paper that is wanted: of what kind, about what place and days, and what it corrects.</summary>
public sealed record PaperAsk(
    string Kind, string? Enterprise, string? Ward, string? Group, string? Building, ReportPeriod Period, long? Replaces = null)
{
    /// <summary>The code of the one customer for whom a form is made out.</summary>
    public string? Contract { get; init; }

    /// <summary>By the figures of this moment, also where the period was closed before.</summary>
    public bool AsOfNow { get; init; }

    /// <summary>The same as a paper that is there, to the day until which it was asked for. Which batch it is about stands in its figures alone.</summary>
    public static PaperAsk Of(PaperSheet sheet)
    {
        var line = sheet.Line;
        var period = line.Period with { To = line.AskedTo ?? line.Period.To, Name = ProgressFigures.Parse(sheet.Figures[0]).Period.Name };
        return new(line.Kind, line.Enterprise, line.Ward, line.GroupCode, line.BuildingCode, period, line.Replaces);
    }
}
