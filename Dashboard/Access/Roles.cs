namespace Coordination.Dashboard.Access;

/// <summary>The roles that a grant may give, as commands and the database call them.</summary>
public static class Roles
{
    public const string Company = "company";
    public const string Enterprise = "enterprise";
    public const string Care = "care";
    public const string Area = "area";
    public const string Records = "records";
    public const string Ward = "ward";
    public const string WardLeader = "ward-leader";
    public const string Leader = "leader";
    public const string Building = "building";
    public const string DataProtection = "dpo";
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } =
        [Company, Enterprise, Care, Area, Records, Ward, WardLeader, Leader, Building, DataProtection, Admin];
}
