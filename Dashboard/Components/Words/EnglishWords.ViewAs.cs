using Coordination.Dashboard.Access;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>Seeing the program as somebody else, and what they see.</content>
public sealed partial class EnglishWords
{
    public override string ViewAsTitle => "View as this person";

    public override string ViewAsReason => "Reason";

    public override string ViewAsHint =>
        "The reason and everything that is read go into the access log, with who really looked. To read only; it ends by "
        + "itself after 30 minutes.";

    public override string ViewAsBegin => "Begin";

    public override string ViewAsLeave => "Be yourself again";

    public override string ViewAsNotAdmin => "Another administrator cannot be viewed as.";

    public override string ViewAsReadOnly =>
        "You see the program as somebody else: to read only. Nothing was changed. Go back to the page before; to do "
        + "something yourself, press \"Be yourself again\".";

    public override string SightTitle => "What this person sees";

    public override string SightHow =>
        "Answered by the database in this person's name as the page was opened. No personal data of customers were read "
        + "for it.";

    public override string SightMay => "May do";

    public override string SightNothing => "Nothing: no grant is in force.";

    public override string SightWhere => "Where";

    public override string SightNowhere => "Sees no ward.";

    public override string SightPlaces => "Reach";

    public override string SightContracts => "Contracts seen";

    public override string SightNamed => "With the name";

    public override string SightUnmaskable => "Phone may be opened";

    public override string SightOf(string name) => $"What {name} sees";

    public override string ViewAsNow(string name) => $"You see the program as {name}.";

    public override string ViewAsUntil(DateTimeOffset end) => $"To read only, until {Time(end)}. The figures are of when the page was opened.";

    public override string SightMoreThan(int count) => $"more than {Number(count)}";

    public override string SightPlacesOf(WardSight ward) => ward.Whole ? "the whole ward" : string.Join("; ", new[]
    {
        ward.Groups.Length > 0 ? $"group {string.Join(", ", ward.Groups)}" : null,
        ward.Buildings.Length > 0 ? string.Join(", ", ward.Buildings) : null,
    }.Where(part => part is not null));

    public override string PolicyName(string policy) => policy switch
    {
        Policies.SignedIn => "Sign in",
        Policies.OwnAccount => "Change the own password, see and cut off the own devices",
        Policies.Figures => "See figures of wards, groups and buildings",
        Policies.Read => "Read figures and contracts of the own scope by the API",
        Policies.Contracts => "See lists and histories of contracts",
        Policies.Unmask => "Open phone numbers in full for a reason that is logged",
        Policies.Feeds => "See the data sources",
        Policies.MendFeeds => "Mend, replay and discard what waits",
        Policies.Import => "Bring customer lists and status files",
        Policies.MyPlaces => "See the page of the own group or building",
        Policies.Company => "Compare enterprises and wards",
        Policies.People => "Look after people and grants, view as somebody else",
        Policies.DataProtection => "See the access log, requests of data subjects and incidents",
        Policies.Settings => "Settings of the program",
        Policies.Metrics => "See the meters",
        Policies.RecordEntries => "Record who will sign, needs help, has a wrong number or has moved",
        Policies.Assistance => "Enter whom to call and the sessions to come",
        Policies.KeepDataProtection => "Take in requests and incidents, gather a subject's data, remove what has expired",
        Policies.Papers => "See papers",
        Policies.PreparePapers => "Draft papers",
        Policies.ApprovePapers => "Approve papers",
        Policies.IssuePapers => "Number, issue and recall papers",
        Policies.WardPaperSettings => "Set letterhead and series of the ward's own office",
        Policies.PaperSettings => "Set letterhead, series and schedule of papers",
        _ => policy,
    };
}
