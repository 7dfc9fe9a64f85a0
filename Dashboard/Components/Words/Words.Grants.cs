using Coordination.Dashboard.Access;
using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Components;

/// <content>Roles with their places and times.</content>
public abstract partial class Words
{
    public abstract string ChooseOne { get; }

    public abstract string EnterpriseField { get; }

    public abstract string GroupField { get; }

    public abstract string BuildingField { get; }

    public abstract string GrantsTitle { get; }

    public abstract string GrantFirst { get; }

    public abstract string GrantWholeEnterprise { get; }

    public abstract string GrantWholeWard { get; }

    public abstract string GrantNoBuilding { get; }

    public abstract string GrantWardHint { get; }

    public abstract string GrantFrom { get; }

    public abstract string GrantUntil { get; }

    public abstract string GrantEnd { get; }

    public abstract string GrantAdd { get; }

    public abstract string GrantAddAction { get; }

    public abstract string GrantHistory { get; }

    public abstract string? GrantTime(DateTimeOffset? from, DateTimeOffset? until);

    public abstract string GrantStory(GrantLine grant);

    public abstract string AccessFaultText(AccessFault fault, string? value);

    /// <summary>The day on which a grant begins.</summary>
    protected string GrantDay(DateTimeOffset begin) => Day(VietnamTime.DayOf(begin));

    /// <summary>The last day on which a grant holds that ends at an instant.</summary>
    protected string LastDay(DateTimeOffset end) => Day(VietnamTime.DayOf(end.AddTicks(-1)));
}
