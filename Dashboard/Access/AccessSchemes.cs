namespace Coordination.Dashboard.Access;

/// <summary>The ways of saying who one is.</summary>
internal static class AccessSchemes
{
    /// <summary>Picks one of the others by the request.</summary>
    public const string Any = "access";

    public const string Cookie = "coordination";
    public const string Bearer = "bearer";

    /// <summary>A password was right and a one-time code is still owed.</summary>
    public const string Second = "coordination-second";

    /// <summary>What a provider said, until it is matched with an account.</summary>
    public const string External = "coordination-external";

    public const string OpenId = "openid";
}
