namespace Coordination.Dashboard.Access;

/// <summary>Who stands behind an account.</summary>
public static class AccountKind
{
    public const short Person = 1;

    /// <summary>A program with a bearer token.</summary>
    public const short Machine = 2;
}
