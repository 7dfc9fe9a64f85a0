using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>The names of figures on a page, and the contracts that each of them counts.</summary>
public static class Figures
{
    public const string Signed = "signed";
    public const string Contracts = "contracts";
    public const string Share = "share";
    public const string Left = "left";
    public const string SignedLast7Days = "signed7";
    public const string DueToday = "dueToday";
    public const string SignedLate = "signedLate";
    public const string SignedHelp = "signedHelp";
    public const string Finish = "finish";
    public const string Today = "today";

    /// <summary>The prefix of a place's figures, e.g. <c>group.12</c>.</summary>
    public static string Of(PlaceKind kind, string code) => (kind == PlaceKind.Group ? "group." : "building.") + code;

    /// <summary>The contracts of a place.</summary>
    public static ContractFilter Place(PlaceKind kind, string code) =>
        kind == PlaceKind.Group ? new ContractFilter { Group = code } : new ContractFilter { Building = code };

    /// <summary>The contracts behind a figure of the headline; null for one that counts no contracts.</summary>
    public static ContractFilter? Behind(string figure, ContractFilter place, DateOnly today) => figure switch
    {
        Signed or Share => place with { Stage = Stage.Signed },
        Contracts => place,
        Left => place with { Unsigned = true },
        SignedLast7Days => place with { SignedFrom = today.AddDays(-6) },
        DueToday => place with { DueOn = today },
        SignedLate => place with { Late = true },
        _ => null,
    };
}
