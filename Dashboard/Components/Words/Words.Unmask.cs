namespace Coordination.Dashboard.Components;

/// <content>The words of showing a phone number in full.</content>
public abstract partial class Words
{
    public abstract string UnmaskOpen { get; }

    public abstract string UnmaskReason { get; }

    public abstract string UnmaskLogged { get; }

    public abstract string UnmaskShow { get; }

    public abstract string UnmaskNoReason { get; }

    public abstract string UnmaskRefused { get; }

    public abstract string UnmaskAway { get; }

    public abstract string NoPhone { get; }
}
