namespace Coordination.Ingest.Register;

/// <summary>From which states an act may be done, where it leads, and whether it needs a reason. Pure.</summary>
public static class PaperMoves
{
    private static readonly PaperState[] BeforeIssue = [PaperState.Draft, PaperState.Checked, PaperState.Approved];
    private static readonly PaperState[] AfterIssue = [PaperState.Issued, PaperState.Recalled, PaperState.Replaced];

    /// <summary>May it be done with a paper in this state?</summary>
    public static bool May(PaperAct act, PaperState state) => From(act).Contains(state);

    /// <summary>The state that follows.</summary>
    public static PaperState After(PaperAct act, PaperState state) => act switch
    {
        PaperAct.Check => PaperState.Checked,
        PaperAct.Approve => PaperState.Approved,
        PaperAct.Return => PaperState.Draft,
        PaperAct.Drop => PaperState.Dropped,
        PaperAct.Issue => PaperState.Issued,
        PaperAct.Recall => PaperState.Recalled,
        PaperAct.Replace => PaperState.Replaced,
        PaperAct.Draft or PaperAct.Edit or PaperAct.Refresh or PaperAct.Attach or PaperAct.Seal => state,
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    /// <summary>What takes work back is not done without saying why.</summary>
    public static bool NeedsReason(PaperAct act) => act is PaperAct.Return or PaperAct.Recall;

    private static PaperState[] From(PaperAct act) => act switch
    {
        PaperAct.Edit or PaperAct.Refresh or PaperAct.Check => [PaperState.Draft],
        PaperAct.Approve => [PaperState.Checked],
        PaperAct.Return => [PaperState.Checked, PaperState.Approved],
        PaperAct.Drop => BeforeIssue,
        PaperAct.Issue => [PaperState.Approved],
        PaperAct.Recall => [PaperState.Issued],

        // One that was recalled stays recalled, also when another takes its place.
        PaperAct.Replace => [PaperState.Issued],
        PaperAct.Attach => AfterIssue,

        // What was recalled or replaced is not made to look in force.
        PaperAct.Seal => [PaperState.Issued],
        PaperAct.Draft => [],
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };
}
