using Coordination.Dashboard.DataProtection;
using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Components;

/// <content>The words of the data-protection officer's first page, and what its pages share.</content>
public abstract partial class Words
{
    public abstract string NavOfficer { get; }

    public abstract string OfficerTitle { get; }

    public abstract string OfficerNavigation { get; }

    public abstract string OfficerIncidents { get; }

    public abstract string OfficerNoIncidents { get; }

    public abstract string OfficerRequests { get; }

    public abstract string OfficerNoRequests { get; }

    public abstract string OfficerRetention { get; }

    public abstract string OfficerNoRetention { get; }

    public abstract string OfficerContact { get; }

    public abstract string VerifyNow { get; }

    public abstract string Verified { get; }

    public abstract string ChainNever { get; }

    public abstract string ChainBrokenHow { get; }

    public abstract string Keep { get; }

    public abstract string Kept { get; }

    public abstract string NotKnown { get; }

    public abstract string Days { get; }

    public abstract string Months { get; }

    public abstract string DeedNotYours { get; }

    public abstract string DeedRefused { get; }

    public abstract string DeedAway { get; }

    public abstract string OfficerHeadline(int open);

    public abstract string ChainWhole(ChainCheck check);

    public abstract string ChainBroken(ChainCheck check);

    public abstract string ChainFault(ChainFault fault);

    /// <summary>Day and time in Việt Nam to the second.</summary>
    public string MomentWithSeconds(DateTimeOffset instant) => $"{TimeWithSeconds(instant)} {Day(VietnamTime.DayOf(instant))}";
}
