using System.Security.Claims;

using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Access;

/// <summary>The actor of a connection that has no request of its own, such as a hub's.</summary>
public static class ActorOf
{
    /// <summary>The bearer's actor; nobody's when it is not signed in.</summary>
    public static Actor User(ClaimsPrincipal? user, string? origin) =>
        user?.AccountId() is { } account ? new Actor(account, user.ById(), origin) : Viewer.Nobody;
}
