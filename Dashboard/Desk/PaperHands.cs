using Coordination.Dashboard.Access;
using Coordination.Ingest.Register;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Desk;

/// <summary>The viewer's own hand for what the matrix allows; where their role holds is asked of the database with each act.</summary>
public sealed class PaperHands(Viewer viewer, PaperSheets sheets)
{
    /// <summary>The policy that an act asks for.</summary>
    public static string Policy(PaperAct act) => act switch
    {
        PaperAct.Draft or PaperAct.Edit or PaperAct.Refresh or PaperAct.Check or PaperAct.Drop => Policies.PreparePapers,
        PaperAct.Approve or PaperAct.Return => Policies.ApprovePapers,
        PaperAct.Issue or PaperAct.Recall or PaperAct.Replace or PaperAct.Attach or PaperAct.Seal => Policies.IssuePapers,
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    /// <summary>The hand for an act.</summary>
    /// <exception cref="PaperRefusedException">The viewer may not do this anywhere.</exception>
    public ValueTask<Hand> ForAsync(PaperAct act) => ForAsync(Policy(act));

    /// <summary>The hand for what a policy allows.</summary>
    /// <exception cref="PaperRefusedException">The viewer may not do this anywhere.</exception>
    public async ValueTask<Hand> ForAsync(string policy) => await viewer.HandAsync(policy) ?? throw new PaperRefusedException(PaperRefusal.NotThere);

    /// <summary>What the viewer may do with papers about a place.</summary>
    public async Task<PaperRights> RightsAsync(string? enterprise, string? ward, CancellationToken token)
    {
        var held = await sheets.RightsAsync(
            await viewer.ActorAsync(), enterprise, ward, Policies.Matrix[Policies.PreparePapers], Policies.Matrix[Policies.ApprovePapers],
            Policies.Matrix[Policies.IssuePapers], token);
        return new PaperRights(
            held.Prepare && await viewer.MayAsync(Policies.PreparePapers),
            held.Approve && await viewer.MayAsync(Policies.ApprovePapers),
            held.Issue && await viewer.MayAsync(Policies.IssuePapers));
    }
}
