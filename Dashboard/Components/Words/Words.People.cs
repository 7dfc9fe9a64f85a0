using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Components;

/// <content>Who may come in, and as what.</content>
public abstract partial class Words
{
    public abstract string PeopleTitle { get; }

    public abstract string PeopleAdd { get; }

    public abstract string PeopleAddMany { get; }

    public abstract string PeopleSearch { get; }

    public abstract string PeopleRole { get; }

    public abstract string PeopleAnyRole { get; }

    public abstract string PeopleWard { get; }

    public abstract string PeopleAnyWard { get; }

    public abstract string PeopleState { get; }

    public abstract string PeopleAnyState { get; }

    public abstract string PeopleNone { get; }

    public abstract string PeopleNoGrant { get; }

    public abstract string PeopleDisplayName { get; }

    public abstract string PeopleNameHint { get; }

    public abstract string PeopleAddAction { get; }

    public abstract string PeopleCount(int count);

    public abstract string AccountStateName(AccountState state);

    public abstract string RoleName(string role);

    public abstract string RoleMay(string role);
}
