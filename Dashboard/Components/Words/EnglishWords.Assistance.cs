namespace Coordination.Dashboard.Components;

/// <content>The words of whom to call and of sessions.</content>
public sealed partial class EnglishWords
{
    public override string AssistanceTitle => "Area staff and assistance sessions";

    public override string ContactsTitle => "Area staff";

    public override string NoContacts => "Nobody yet. Who is entered here is shown on the phones of leaders and building managers.";

    public override string ContactNew => "Add a person";

    public override string ContactName => "Name";

    public override string SessionsTitle => "Sessions to come";

    public override string NoSessions => "None yet.";

    public override string SessionNew => "Add a session";

    public override string SessionDay => "Day";

    public override string SessionFrom => "From";

    public override string SessionTo => "To";

    public override string SessionVenue => "Place";

    public override string SessionNote => "What to bring, note";

    public override string ForGroups => "Residential groups, with commas between";

    public override string ForBuildings => "Building codes, with commas between";

    public override string ForWholeWard => "The whole ward";

    public override string ForPlacesHint => "Leave both empty for the whole ward.";

    public override string SaveAction => "Save";

    public override string EditAction => "Edit";

    public override string RemoveAction => "Remove";

    public override string ArrangedSaved => "Saved.";

    public override string ArrangedMissing => "Not saved: name and phone are needed.";

    public override string ArrangedPhone => "Not saved: the phone number cannot be read.";

    public override string ArrangedTime => "Not saved: day, times and place are needed; it must end after it begins.";

    public override string ArrangedPlace => "Not saved: a group or building is not in the ward, or not within your scope.";

    public override string ArrangedAway => "Could not be saved now; please try again in a few minutes.";
}
