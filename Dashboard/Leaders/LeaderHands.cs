using Coordination.Dashboard.Access;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Register;

namespace Coordination.Dashboard.Leaders;

/// <summary>The viewer's own hand for what the matrix allows on lists of leaders; where their role holds, the database is asked with each act.</summary>
public sealed class LeaderHands(Viewer viewer)
{
    /// <exception cref="LeaderRefusedException">The viewer may not do this anywhere.</exception>
    public async ValueTask<Hand> ForAsync(string policy) => await viewer.HandAsync(policy) ?? throw new LeaderRefusedException(LeaderRefusal.NotThere);

    /// <summary>Does a role of theirs that a policy asks for hold in the ward, so that its form is worth showing?</summary>
    public async ValueTask<bool> MayAsync(string policy, string ward, string enterprise)
    {
        var roles = Policies.Matrix[policy];
        return await viewer.MayAsync(policy) && (await viewer.GrantsAsync()).Any(grant => roles.Contains(grant.Role) && grant.Group is null && grant.Building is null
            && (grant.Ward == ward || (grant.Ward is null && (grant.Enterprise is null || grant.Enterprise == enterprise))));
    }
}
