namespace Coordination.Dashboard.Access;

/// <summary>An account with its credential, as ASP.NET Core Identity wants to hold it: read, changed in memory, written whole.</summary>
public sealed class Account
{
    public int AccountId { get; set; }

    public string Name { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public bool Disabled { get; set; }

    public string? PasswordHash { get; set; }

    public string? PinHash { get; set; }

    public string Stamp { get; set; } = "";

    /// <summary>Encrypted; the store opens it.</summary>
    public string? AuthenticatorKey { get; set; }

    public bool TwoFactor { get; set; }

    public string[] RecoveryCodes { get; set; } = [];
}
