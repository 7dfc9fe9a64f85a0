using Coordination.Ingest.Record;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Desk;

/// <summary>Writes review forms, to be handed out at once: nothing of them is kept but the entry in the access log.</summary>
public sealed class FormDesk(Papers papers)
{
    private const string Kind = "review-form";

    /// <summary>One PDF: a blank form, or a sheet for each of whom the pack is made out for.</summary>
    /// <param name="by">Who prints it, as they are called: it stands on each sheet with the moment.</param>
    /// <exception cref="PaperException">It cannot be printed as it is.</exception>
    public byte[] Write(FormPack pack, string by)
    {
        var period = ReportPeriod.Campaign(VietnamTime.DayOf(pack.AsOf));
        var blank = pack.Figures(Kind, period, null).ToJson();
        var letterhead = OfficeSettings.Read(pack.Office).Over(Papers.ProposeLetterhead(Kind, blank), Kind);
        PaperContent Content(string figures, FormHolder? holder) => new()
        {
            Kind = Kind,
            Letterhead = letterhead,
            Period = period,
            AsOf = pack.AsOf,
            Figures = figures,
            Texts = new Dictionary<string, string>(),
            Holder = holder,
            PrintedBy = by,
        };

        return papers.RenderPack(pack.Subjects.Count == 0
            ? [Content(blank, null)]
            : [.. pack.Subjects.Select(subject => Content(pack.Figures(Kind, period, subject.Contract).ToJson(), subject.Holder))]);
    }
}
