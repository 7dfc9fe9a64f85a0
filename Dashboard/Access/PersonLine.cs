namespace Coordination.Dashboard.Access;

/// <summary>How an account stands.</summary>
public enum AccountState
{
    /// <summary>Nobody has come in by its link yet.</summary>
    Invited,
    Active,

    /// <summary>Too many wrong secrets; it opens by itself.</summary>
    Locked,
    Disabled,
}

/// <summary>A person as lists and their own page show them.</summary>
public sealed record PersonLine
{
    public required int AccountId { get; init; }

    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    public required AccountState State { get; init; }

    /// <summary>They come by a personal link and have chosen their PIN.</summary>
    public bool HasPin { get; init; }

    public bool TwoFactor { get; init; }

    /// <summary>Until when a link that was handed out waits for its first use; null when none is out.</summary>
    public DateTimeOffset? LinkUntil { get; init; }

    public IReadOnlyList<GrantLine> Grants { get; init; } = [];

    /// <summary>Do they look after the program itself, now or later?</summary>
    public bool IsAdministrator(DateTimeOffset now) => Grants.Any(grant => grant.Role == Roles.Admin && !grant.IsOver(now));
}

/// <summary>A grant with the names of its place and of who gave it and took it back.</summary>
public sealed record GrantLine
{
    public required int GrantId { get; init; }

    public required int AccountId { get; init; }

    public required string Role { get; init; }

    public string? Enterprise { get; init; }

    public string? Ward { get; init; }

    public string? Group { get; init; }

    public string? Building { get; init; }

    public required DateTimeOffset ValidFrom { get; init; }

    public DateTimeOffset? ValidUntil { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }

    /// <summary>Null for the program's operator.</summary>
    public string? GrantedBy { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    /// <summary>Was it taken back, or has its time run out?</summary>
    public bool IsOver(DateTimeOffset now) => RevokedAt is not null || ValidUntil <= now;

    /// <summary>The narrowest first, as people say an address; empty for the whole company.</summary>
    public string Place => string.Join(", ", new[] { Building, Group, Ward, Enterprise }.Where(name => name is not null).Distinct());
}
