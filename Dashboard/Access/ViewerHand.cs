using Coordination.Ingest.Register;

namespace Coordination.Dashboard.Access;

/// <summary>The viewer's own hand in what is written in their name.</summary>
internal static class ViewerHand
{
    /// <summary>The hand for what a policy allows; null where the viewer may not do it anywhere. Where their role holds, the database is asked.</summary>
    public static async ValueTask<Hand?> HandAsync(this Viewer viewer, string policy) => await viewer.MayAsync(policy) && await viewer.AccountAsync() is { } account
        ? new Hand(account.Id, account.DisplayName, Policies.Matrix[policy]) { Actor = await viewer.ActorAsync() }
        : null;
}
