using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of incidents.</content>
public sealed partial class EnglishWords
{
    public override string IncidentsTitle => "Incidents";

    public override string IncidentNew => "Record a new incident";

    public override string IncidentsEmpty =>
        "There is no incident. Record a leak, loss or unlawful change of data here at once: the 72 hours run from its detection.";

    public override string IncidentColumn => "Incident";

    public override string IncidentDetected => "Detected";

    public override string IncidentDetectedField => "Detected at (the 72 hours run from here)";

    public override string IncidentSubjects => "People concerned";

    public override string IncidentRecords => "Records concerned";

    public override string IncidentNotice => "Notice to A05";

    public override string IncidentKindField => "Kind of act";

    public override string IncidentHappened => "When and where it happened";

    public override string IncidentWhat => "What happened";

    public override string IncidentInvolved => "Who is involved";

    public override string IncidentDataKinds => "Kinds of personal data";

    public override string IncidentConsequences => "Consequences and possible harm";

    public override string IncidentMeasures => "Measures taken and planned";

    public override string IncidentOpen => "Record the incident";

    public override string IncidentAmend => "Add this";

    public override string IncidentAmendTitle => "Add to it or correct it";

    public override string IncidentIncomplete => "Something is missing, or a time lies in the future. Nothing was recorded.";

    public override string IncidentNone => "There is no such incident.";

    public override string IncidentPrint => "Print the form";

    public override string IncidentNext => "What is next";

    public override string IncidentAt => "At";

    public override string IncidentCloseNotice => "Before it is closed: the notice to A05";

    public override string IncidentNoticeAt => "Notified at";

    public override string IncidentNoticeMissing =>
        "An incident is closed with the notice to A05 (when, and its reference) or with the reason why none was due. Nothing was recorded.";

    public override string IncidentThen => "What it said then";

    public override string IncidentFormTitle => "Notice of a breach of personal-data protection";

    public override string IncidentFormTo => "To: Department A05, Ministry of Public Security";

    public override string IncidentFormWriter => "Drawn up by";

    public override string IncidentFormHead => "For the organisation";

    public override string IncidentNumber(int id) => $"Incident {id}";

    public override string IncidentName(Incident incident) => $"No. {incident.IncidentId}: {IncidentKindName(incident.Now.Kind)}";

    public override string IncidentsHeadline(IReadOnlyList<Incident> incidents) => incidents.Count(incident => incident.IsCounting) switch
    {
        0 => "No incident is counting down",
        1 => "One incident counts down its 72 hours",
        var counting => $"{Number(counting)} incidents count down their 72 hours",
    };

    public override string IncidentKindName(IncidentKind kind) => kind switch
    {
        IncidentKind.Disclosure => "disclosure",
        IncidentKind.Access => "unlawful access",
        IncidentKind.Loss => "loss",
        IncidentKind.Alteration => "unlawful change",
        IncidentKind.Theft => "theft or sale",
        IncidentKind.Other => "another breach",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public override string IncidentStepName(string kind) => kind switch
    {
        "notified" => "A05 was notified",
        "not-due" => "Need not be notified",
        _ => "Closed",
    };

    public override string IncidentSaid(string kind) => kind switch
    {
        "notified" => "Reference and how it was sent",
        "not-due" => "Reason",
        _ => "Outcome",
    };

    public override string CountdownText(Countdown countdown, DateTimeOffset now) => countdown.Left(now) is { Ticks: >= 0 } left
        ? $"{Hours(left)} left, until {Moment(countdown.Deadline)}"
        : $"PAST THE 72 HOURS by {Hours(countdown.Left(now).Negate())} (ended {Moment(countdown.Deadline)})";

    public override string IncidentStanding(Incident incident, DateTimeOffset now) => (incident.Notified, incident.NotDue, incident.Closed) switch
    {
        ({ } notified, _, _) => $"A05 was notified at {Moment(notified.At)}" + (incident.Countdown.IsLate(now) ? ", LATER than 72 hours" : ", within 72 hours"),
        (_, { } reason, _) => $"No notice to A05 was due, as decided at {Moment(reason.At)}: {reason.Said}",
        (_, _, { } closed) => $"Closed at {Moment(closed.At)}; A05 was NOT notified, and no reason was recorded",
        _ => "A05 is not notified: " + CountdownText(incident.Countdown, now) + "; it is closed only with the notice, or the reason why none is due",
    };

    public override string IncidentVersionName(int version) => version == 1 ? "First record" : $"Amendment {version - 1}";

    public override string IncidentFormOf(Incident incident) =>
        $"Incident {incident.IncidentId}, version {incident.Now.Version} of {Moment(incident.Now.WrittenAt)} (the fields of form 08, decree 356/2025/NĐ-CP)";

    private string Hours(TimeSpan span) => $"{Number((long)span.TotalHours)} h {span.Minutes} min";
}
