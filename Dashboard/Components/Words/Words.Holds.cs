using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of erasing a holder's data and of holding them back.</content>
public abstract partial class Words
{
    public abstract string HoldsTitle { get; }

    public abstract string HoldsHint { get; }

    public abstract string HoldsNone { get; }

    public abstract string HoldReason { get; }

    public abstract string HoldCodeDiffers { get; }

    public abstract string HoldStanding(SubjectHold hold);

    public abstract string HoldAct(string act);

    public abstract string HoldDo(string act);

    public abstract string HoldDone(string act, string code);

    public abstract string HoldCodeAgain(string code);
}
