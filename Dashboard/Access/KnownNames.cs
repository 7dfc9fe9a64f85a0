using Microsoft.AspNetCore.Identity;

namespace Coordination.Dashboard.Access;

/// <summary>Identity compares names as the accounts keep them.</summary>
internal sealed class KnownNames : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : Accounts.Known(name);

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
