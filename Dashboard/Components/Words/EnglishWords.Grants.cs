using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Components;

/// <content>Roles with their places and times.</content>
public sealed partial class EnglishWords
{
    public override string ChooseOne => "– choose –";

    public override string EnterpriseField => "Enterprise";

    public override string GroupField => "Residential group";

    public override string BuildingField => "Building";

    public override string GrantsTitle => "Grants";

    public override string GrantFirst => "Role and place";

    public override string GrantWholeEnterprise => "– no ward –";

    public override string GrantWholeWard => "– the whole ward –";

    public override string GrantNoBuilding => "– no building –";

    public override string GrantWardHint => "A ward is needed for area staff, people of a ward, group leaders and building boards.";

    public override string GrantFrom => "From (blank: at once)";

    public override string GrantUntil => "Until the end of (blank: no end)";

    public override string GrantEnd => "Take back";

    public override string GrantAdd => "Add a grant";

    public override string GrantAddAction => "Give this grant";

    public override string GrantHistory => "History of grants";

    public override string? GrantTime(DateTimeOffset? from, DateTimeOffset? until) => (from, until) switch
    {
        ({ } begin, { } end) => $"from {GrantDay(begin)} until the end of {LastDay(end)}",
        ({ } begin, null) => $"from {GrantDay(begin)}",
        (null, { } end) => $"until the end of {LastDay(end)}",
        _ => null,
    };

    public override string GrantStory(GrantLine grant) => $"Given by {grant.GrantedBy ?? "the operator"} at {Moment(grant.GrantedAt)}"
        + (grant.RevokedAt is { } at ? $"; taken back by {grant.RevokedBy ?? "the operator"} at {Moment(at)}" : "");

    public override string AccessFaultText(AccessFault fault, string? value) => fault switch
    {
        AccessFault.NameUnusable => $"The sign-in name \"{value}\" cannot be used: in one piece, letters, digits and . _ - + @, at most 100.",
        AccessFault.NameTaken => $"The sign-in name \"{value}\" is taken. Please choose another.",
        AccessFault.NoAccount => "There is no such account.",
        AccessFault.AccountDisabled => "This account is out of use. Put it back into use before you grant anything.",
        AccessFault.RoleUnknown => $"There is no role \"{value}\".",
        AccessFault.PlaceUnwanted => "This role is for the whole company; choose no place.",
        AccessFault.GroupUnwanted => "This role does not go with a group or building.",
        AccessFault.WardNeeded => "This role needs a ward. Please choose one.",
        AccessFault.GroupNeeded => "A leader needs a ward and a residential group.",
        AccessFault.BuildingNeeded => "A building's board needs a ward and a building.",
        AccessFault.EnterpriseNeeded => "This role is of one enterprise. Please choose it.",
        AccessFault.NoEnterprise => $"There is no enterprise \"{value}\".",
        AccessFault.NoWard => $"There is no ward \"{value}\".",
        AccessFault.WardElsewhere => "This ward does not belong to the enterprise.",
        AccessFault.NoGroup => $"The ward has no residential group \"{value}\".",
        AccessFault.NoBuilding => $"The ward has no building \"{value}\".",
        AccessFault.EndsBeforeItBegins => "The last day must come after the first, and after today.",
        AccessFault.LastAdministrator => "This is the last administrator who can sign in. Add another one first.",
        AccessFault.OwnAccount => "Nobody grants themselves a role. Ask another administrator.",
        AccessFault.NoReason => "Please give the reason.",
        AccessFault.NotToBeViewed => "This account cannot be viewed as: an administrator's, out of use, or your own.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
