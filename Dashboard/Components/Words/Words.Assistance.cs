namespace Coordination.Dashboard.Components;

/// <content>The words of whom to call and of sessions.</content>
public abstract partial class Words
{
    public abstract string AssistanceTitle { get; }

    public abstract string ContactsTitle { get; }

    public abstract string NoContacts { get; }

    public abstract string ContactNew { get; }

    public abstract string ContactName { get; }

    public abstract string SessionsTitle { get; }

    public abstract string NoSessions { get; }

    public abstract string SessionNew { get; }

    public abstract string SessionDay { get; }

    public abstract string SessionFrom { get; }

    public abstract string SessionTo { get; }

    public abstract string SessionVenue { get; }

    public abstract string SessionNote { get; }

    public abstract string ForGroups { get; }

    public abstract string ForBuildings { get; }

    public abstract string ForWholeWard { get; }

    public abstract string ForPlacesHint { get; }

    public abstract string SaveAction { get; }

    public abstract string EditAction { get; }

    public abstract string RemoveAction { get; }

    public abstract string ArrangedSaved { get; }

    public abstract string ArrangedMissing { get; }

    public abstract string ArrangedPhone { get; }

    public abstract string ArrangedTime { get; }

    public abstract string ArrangedPlace { get; }

    public abstract string ArrangedAway { get; }
}
