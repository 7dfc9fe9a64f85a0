namespace Coordination.Dashboard.Access;

/// <summary>An OpenID Connect provider at which people may sign in.</summary>
/// <param name="Authority">Its address; its description is found below it.</param>
/// <param name="ClientSecret">Null for a public client.</param>
public sealed record OidcProvider(Uri Authority, string ClientId, string? ClientSecret);
