namespace Coordination.Dashboard.Components;

/// <content>The words of review forms.</content>
public abstract partial class Words
{
    public abstract string FormBlank { get; }

    public abstract string FormOne { get; }

    public abstract string FormGroup(int forms);

    public abstract string FormRange(int first, int last);

    public abstract string FormLogged { get; }
}
