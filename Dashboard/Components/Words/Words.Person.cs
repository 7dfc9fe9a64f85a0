using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Components;

/// <content>One person: how they come in and where they are.</content>
public abstract partial class Words
{
    public abstract string PersonLinkTitle { get; }

    public abstract string PersonNewLink { get; }

    public abstract string PersonNewLinkHint { get; }

    public abstract string PersonUnlock { get; }

    public abstract string PersonNowhere { get; }

    public abstract string PersonSignOutEverywhere { get; }

    public abstract string PersonDisableTitle { get; }

    public abstract string PersonDisableHint { get; }

    public abstract string PersonDisable { get; }

    public abstract string PersonDisableSure { get; }

    public abstract string PersonDisabledText { get; }

    public abstract string PersonEnable { get; }

    public abstract string PaperOnce { get; }

    public abstract string PaperPrint { get; }

    public abstract string PaperPrintHint { get; }

    public abstract string PaperTitle { get; }

    public abstract string PaperFor { get; }

    public abstract string PaperQr { get; }

    public abstract string PaperKeep { get; }

    public abstract IReadOnlyList<string> PaperSteps(bool personal);

    public abstract string PersonDeviceSince(DateTimeOffset at);

    public abstract string? PersonDone(string? done);

    public abstract string PersonLinkState(PersonLine person);
}
