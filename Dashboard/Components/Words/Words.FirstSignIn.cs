namespace Coordination.Dashboard.Components;

/// <content>The words of coming in for the first time by a code that was read out.</content>
public abstract partial class Words
{
    public abstract string FirstSignInTitle { get; }

    public abstract string TypedCode { get; }

    public abstract string TypedCodeHint { get; }

    public abstract string TypedRefused { get; }

    public abstract string TypedOr(string address);
}
