using Coordination.Ingest.Registry;

namespace Coordination.Dashboard.Access;

/// <summary>Why a change of accounts or grants cannot be made, so that pages can say it in the reader's language.</summary>
public enum AccessFault
{
    NameUnusable,
    NameTaken,
    NoAccount,
    AccountDisabled,
    RoleUnknown,
    PlaceUnwanted,
    GroupUnwanted,
    WardNeeded,
    GroupNeeded,
    BuildingNeeded,
    EnterpriseNeeded,
    NoEnterprise,
    NoWard,
    WardElsewhere,
    NoGroup,
    NoBuilding,
    EndsBeforeItBegins,
    LastAdministrator,
    OwnAccount,
    NoReason,
    NotToBeViewed,
}

/// <summary>A change of accounts or grants that was refused.</summary>
/// <param name="message">For the operator at a terminal.</param>
/// <param name="value">What was asked for and is not so; null where nothing particular is meant.</param>
public sealed class AccessException(AccessFault fault, string message, string? value = null) : RegistryException(message)
{
    public AccessFault Fault => fault;

    public string? Value => value;
}
