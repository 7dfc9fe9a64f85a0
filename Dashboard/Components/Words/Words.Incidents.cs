using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of incidents.</content>
public abstract partial class Words
{
    public abstract string IncidentsTitle { get; }

    public abstract string IncidentNew { get; }

    public abstract string IncidentsEmpty { get; }

    public abstract string IncidentColumn { get; }

    public abstract string IncidentDetected { get; }

    public abstract string IncidentDetectedField { get; }

    public abstract string IncidentSubjects { get; }

    public abstract string IncidentRecords { get; }

    public abstract string IncidentNotice { get; }

    public abstract string IncidentKindField { get; }

    public abstract string IncidentHappened { get; }

    public abstract string IncidentWhat { get; }

    public abstract string IncidentInvolved { get; }

    public abstract string IncidentDataKinds { get; }

    public abstract string IncidentConsequences { get; }

    public abstract string IncidentMeasures { get; }

    public abstract string IncidentOpen { get; }

    public abstract string IncidentAmend { get; }

    public abstract string IncidentAmendTitle { get; }

    public abstract string IncidentIncomplete { get; }

    public abstract string IncidentNone { get; }

    public abstract string IncidentPrint { get; }

    public abstract string IncidentNext { get; }

    public abstract string IncidentAt { get; }

    public abstract string IncidentThen { get; }

    public abstract string IncidentCloseNotice { get; }

    public abstract string IncidentNoticeAt { get; }

    public abstract string IncidentNoticeMissing { get; }

    public abstract string IncidentFormTitle { get; }

    public abstract string IncidentFormTo { get; }

    public abstract string IncidentFormWriter { get; }

    public abstract string IncidentFormHead { get; }

    public abstract string IncidentNumber(int id);

    public abstract string IncidentName(Incident incident);

    public abstract string IncidentsHeadline(IReadOnlyList<Incident> incidents);

    public abstract string IncidentKindName(IncidentKind kind);

    public abstract string IncidentStepName(string kind);

    public abstract string IncidentSaid(string kind);

    public abstract string CountdownText(Countdown countdown, DateTimeOffset now);

    public abstract string IncidentStanding(Incident incident, DateTimeOffset now);

    public abstract string IncidentVersionName(int version);

    public abstract string IncidentFormOf(Incident incident);

    /// <summary>The fields of an incident in the order of the authority's form.</summary>
    public IReadOnlyList<(string Name, string? Value)> IncidentFields(IncidentVersion incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return
        [
            (IncidentDetected, Moment(incident.DetectedAt)), (IncidentHappened, incident.Happened), (IncidentKindField, IncidentKindName(incident.Kind)),
            (IncidentWhat, incident.What), (IncidentInvolved, incident.Involved), (IncidentDataKinds, incident.DataKinds),
            (IncidentRecords, incident.Records is { } records ? Number(records) : null),
            (IncidentSubjects, incident.Subjects is { } subjects ? Number(subjects) : null), (OfficerContact, incident.Contact),
            (IncidentConsequences, incident.Consequences), (IncidentMeasures, incident.Measures),
        ];
    }
}
