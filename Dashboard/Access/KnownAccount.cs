using System.Collections.Frozen;

namespace Coordination.Dashboard.Access;

/// <summary>An account as every request asks for it: who it is, whether it still may, and what it is granted.</summary>
/// <param name="Stamp">Changes with every secret of the account; a cookie with another one is void.</param>
/// <param name="Devices">Where it is signed in; a cookie of another device is void.</param>
/// <param name="Tokens">Hashes of its bearer tokens, as text; what came with another one is void.</param>
public sealed record KnownAccount(
    int Id, string Name, string DisplayName, bool IsMachine, bool IsDisabled, string? Stamp, FrozenSet<long> Devices, FrozenSet<string> Tokens,
    IReadOnlyList<Grant> Grants)
{
    /// <summary>A role of these, somewhere, now.</summary>
    public bool Has(IReadOnlyList<string> roles, DateTimeOffset now) =>
        !IsDisabled && Grants.Any(grant => roles.Contains(grant.Role) && (grant.Until is null || grant.Until > now));

    /// <summary>Does the account still stand behind a token of this hash?</summary>
    public bool StandsByToken(string? hash) => !IsDisabled && hash is not null && Tokens.Contains(hash);

    /// <summary>Does the account still stand behind a cookie with this stamp and device?</summary>
    public bool Stands(string? stamp, long? device) => !IsDisabled && Stamp is { Length: > 0 } && Stamp == stamp && device is { } id && Devices.Contains(id);
}
