using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Components;

/// <content>Who may come in, and as what.</content>
public sealed partial class EnglishWords
{
    public override string PeopleTitle => "People";

    public override string PeopleAdd => "Add a person";

    public override string PeopleAddMany => "Add many from a file";

    public override string PeopleSearch => "Search by name or sign-in name";

    public override string PeopleRole => "Role";

    public override string PeopleAnyRole => "Any role";

    public override string PeopleWard => "Ward";

    public override string PeopleAnyWard => "Any ward";

    public override string PeopleState => "Standing";

    public override string PeopleAnyState => "Any standing";

    public override string PeopleNone => "Nobody matches. Try fewer conditions, or add a person.";

    public override string PeopleNoGrant => "No grants: can sign in but sees nothing.";

    public override string PeopleDisplayName => "Full name";

    public override string PeopleNameHint =>
        "In one piece, without spaces: letters, digits and . _ - + @ (an e-mail address will do). It cannot be changed "
        + "later.";

    public override string PeopleAddAction => "Add this person";

    public override string PeopleCount(int count) => count == 1 ? "1 person" : $"{Number(count)} people";

    public override string AccountStateName(AccountState state) => state switch
    {
        AccountState.Invited => "invited, not in yet",
        AccountState.Active => "active",
        AccountState.Locked => "locked for now",
        AccountState.Disabled => "out of use",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public override string RoleName(string role) => role switch
    {
        Roles.Company => "Company management",
        Roles.Enterprise => "Enterprise manager",
        Roles.Care => "Customer care",
        Roles.Area => "Area staff",
        Roles.Records => "Records clerk",
        Roles.Ward => "Ward focal officer",
        Roles.WardLeader => "Ward leadership",
        Roles.Leader => "Residential group leader",
        Roles.Building => "Building management board",
        Roles.DataProtection => "Data-protection officer",
        Roles.Admin => "System administrator",
        _ => role,
    };

    public override string RoleMay(string role) => role switch
    {
        Roles.Company => "Sees the figures of all enterprises and wards, no customers' names.",
        Roles.Enterprise => "Sees figures and customers' names of the enterprise, opens phone numbers for a reason, brings lists.",
        Roles.Care => "Sees figures and customers' names of the enterprise, opens phone numbers for a reason, brings lists.",
        Roles.Area => "Sees figures and customers' names of the own area, opens phone numbers for a reason.",
        Roles.Records => "Sees the figures of the enterprise, no customers' names.",
        Roles.Ward => "Sees the ward's figures, and the names of customers in published batches.",
        Roles.WardLeader => "Sees the ward's figures, no customers' names.",
        Roles.Leader => "Sees the own group alone, on a phone, by a personal link and a PIN.",
        Roles.Building => "Sees the own building alone, on a phone, by a personal link and a PIN.",
        Roles.DataProtection => "Sees the access log, requests of data subjects and incidents, no customers' names.",
        Roles.Admin => "Looks after people and settings, sees neither contracts nor customers' names.",
        _ => "",
    };
}
