using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of the pages of group leaders and building managers.</content>
public sealed partial class EnglishWords
{
    public override string MyPlaceName(MyPlace place) => place.Kind == PlaceKind.Group ? $"Group {place.Code}" : place.Name;

    public override string NavMine => "My households";

    public override string MyNone => "No residential group or building has been given to you. Please tell the water enterprise or the ward.";

    public override string MyChoice => "Choose a group or building";

    public override string MyHeadline(int signed, int contracts) =>
        contracts == 0 ? NoContracts : $"{Number(signed)} of {Number(contracts)} households have signed";

    public override string MyAway => "The list could not be read. What was recorded is kept; please open the page again in a few minutes.";

    public override string CallStaff(string name) => $"Call the area staff: {name}";

    public override string NextSession => "Next assistance session";

    public override string SessionTime(DateTimeOffset starts, DateTimeOffset ends) => $"{Day(VietnamTime.DayOf(starts))}, {Time(starts)}–{Time(ends)}";

    public override string FilterName(VisitFilter filter) => filter switch
    {
        VisitFilter.Today => "To meet today",
        VisitFilter.All => All,
        _ => Unsigned,
    };

    public override string MySearch => "Search this list";

    public override string NobodyHere => "There is no household in this list.";

    public override string UnknownStreet => "Street not known";

    public override string Flat(string unit) => $"Flat {unit}";

    public override string RecordAction => "Record";

    public override string RecordFor(string name) => $"Record about {name}";

    public override string EntryNoteLabel => "A short note, if needed";

    public override string EntryNoteHint => "No phone or ID numbers.";

    public override string EntryButton(string kind) => kind switch
    {
        PersonEntry.NeedsHelp => "Needs help",
        PersonEntry.Moved => "Has moved",
        PersonEntry.WrongPhone => "Wrong phone",
        _ => "Will sign",
    };

    public override string? EntryDetail(string kind) => kind switch
    {
        PersonEntry.NeedsHelp => "needs help",
        PersonEntry.Moved => "has moved",
        PersonEntry.WrongPhone => "wrong phone",
        PersonEntry.WillSign => "promised to sign",
        PersonEntry.TakenBack => "recorded by mistake, taken back",
        _ => null,
    };

    public override string EntryLine(string kind, DateTimeOffset at) => $"Recorded: {EntryDetail(kind)}, {Moment(at)}";

    public override string TakeBack => "Recorded by mistake, take back";

    public override string? Said(string word) => word switch
    {
        "recorded" => "Recorded.",
        "already" => "This was recorded before; it is not recorded twice.",
        "note" => $"Not recorded: the note is longer than {EntryNote.Longest} letters or bears a phone or ID number. Leave the number out and press again; call the area staff with the right one.",
        "refused" => "Not recorded: this household is not on your list.",
        "outdated" => "Not taken back: something else was recorded since. See the newest line.",
        "choose" => "Not recorded: please press one of the buttons.",
        "stale" => "Not recorded: the page had been open for long. It has just been opened anew, please press again.",
        "away" => "Could not be recorded now. Press again in a few minutes; it will not be recorded twice.",
        _ => null,
    };

    public override string PrintList => "Print this list";

    public override string PrintNow => "Print";

    public override string PrintTitle(string place, VisitFilter filter) => $"{place}: households – {FilterName(filter).ToLower(Culture)}";

    public override string PrintCut(int longest) =>
        $"The list is longer than {Number(longest)} households; only the first {Number(longest)} are printed.";

    public override string PrintPurpose => "For the joint work on electronic water contracts only; not to be given to a third party.";

    public override string PrintedBy(string name, DateTimeOffset at) => $"Printed by {name}, {Moment(at)}.";

    public override string PrintRemark => "Remark";

    public override string PrintState => "State";

    public override string PrintCode => "Customer code";

    public override string BackToList => "Back to the list";
}
