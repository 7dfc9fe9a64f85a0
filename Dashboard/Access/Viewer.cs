using System.Security.Claims;

using Coordination.Ingest.Record;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;

namespace Coordination.Dashboard.Access;

/// <summary>
/// Who looks: in a request and in a circuit alike. What they may is asked of the <see cref="AccountBook"/> each time, so that it is never
/// older than seconds.
/// </summary>
public sealed class Viewer(
    IHttpContextAccessor accessor, AuthenticationStateProvider circuit, AccountBook accounts, IAuthorizationService authorization)
{
    /// <summary>In whose name nothing is seen: no account has it.</summary>
    public static readonly Actor Nobody = new(-1);

    // A circuit's context is the one of the connection that started it, and is gone when that connection is.
    private readonly string? _origin = accessor.HttpContext?.Connection.RemoteIpAddress?.ToString();
    private ClaimsPrincipal? _user;

    /// <summary>The actor in whose name Reports read; <see cref="Nobody"/> for somebody not signed in.</summary>
    public async ValueTask<Actor> ActorAsync()
    {
        var user = await UserAsync();
        return user.AccountId() is { } account ? new Actor(account, user.ById(), _origin) : Nobody;
    }

    /// <summary>May they do this at all? See <see cref="Policies"/>.</summary>
    public async ValueTask<bool> MayAsync(string policy) => (await authorization.AuthorizeAsync(await UserAsync(), null, policy)).Succeeded;

    /// <summary>The grants in force; none for somebody not signed in.</summary>
    public async ValueTask<IReadOnlyList<Grant>> GrantsAsync() => (await AccountAsync())?.Grants ?? [];

    /// <summary>The name by which pages call them; null for somebody not signed in.</summary>
    public async ValueTask<string?> DisplayNameAsync() => (await AccountAsync())?.DisplayName;

    /// <summary>The account itself; null for somebody not signed in.</summary>
    public async ValueTask<KnownAccount?> AccountAsync() =>
        (await UserAsync()).AccountId() is { } account ? await accounts.FindAsync(account) : null;

    /// <summary>Says who makes a request; a circuit knows by itself.</summary>
    internal void Is(ClaimsPrincipal user) => _user = user;

    private async ValueTask<ClaimsPrincipal> UserAsync() => _user ?? (await circuit.GetAuthenticationStateAsync()).User;
}
