using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>Seeing the program as somebody else, and what they see.</content>
public abstract partial class Words
{
    public abstract string ViewAsTitle { get; }

    public abstract string ViewAsReason { get; }

    public abstract string ViewAsHint { get; }

    public abstract string ViewAsBegin { get; }

    public abstract string ViewAsLeave { get; }

    public abstract string ViewAsNotAdmin { get; }

    public abstract string ViewAsReadOnly { get; }

    public abstract string SightTitle { get; }

    public abstract string SightHow { get; }

    public abstract string SightMay { get; }

    public abstract string SightNothing { get; }

    public abstract string SightWhere { get; }

    public abstract string SightNowhere { get; }

    public abstract string SightPlaces { get; }

    public abstract string SightContracts { get; }

    public abstract string SightNamed { get; }

    public abstract string SightUnmaskable { get; }

    public abstract string SightOf(string name);

    public abstract string ViewAsNow(string name);

    public abstract string ViewAsUntil(DateTimeOffset end);

    public abstract string SightPlacesOf(WardSight ward);

    public abstract string SightMoreThan(int count);

    /// <summary>A figure of what somebody sees: in full, or that there are more than were counted.</summary>
    public string SightCount(WardSight ward, int count) =>
        ward.Capped && count > WardSight.Most && (!ward.Whole || count != ward.Contracts) ? SightMoreThan(WardSight.Most) : Number(count);

    public abstract string PolicyName(string policy);
}
