using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of the pages of group leaders and building managers.</content>
public abstract partial class Words
{
    /// <summary>A place of one's own, as its people call it.</summary>
    public abstract string MyPlaceName(MyPlace place);

    public abstract string NavMine { get; }

    public abstract string MyNone { get; }

    public abstract string MyChoice { get; }

    /// <summary>How many of a place have signed.</summary>
    public abstract string MyHeadline(int signed, int contracts);

    public abstract string MyAway { get; }

    public abstract string CallStaff(string name);

    public abstract string NextSession { get; }

    public abstract string SessionTime(DateTimeOffset starts, DateTimeOffset ends);

    public abstract string FilterName(VisitFilter filter);

    public abstract string MySearch { get; }

    public abstract string NobodyHere { get; }

    public abstract string UnknownStreet { get; }

    public abstract string Flat(string unit);

    public abstract string RecordAction { get; }

    /// <summary>The same for who hears the page.</summary>
    public abstract string RecordFor(string name);

    public abstract string EntryNoteLabel { get; }

    public abstract string EntryNoteHint { get; }

    /// <summary>What the button says that records it.</summary>
    public abstract string EntryButton(string kind);

    /// <summary>What was recorded; null for what no person records.</summary>
    public abstract string? EntryDetail(string kind);

    public abstract string EntryLine(string kind, DateTimeOffset at);

    public abstract string TakeBack { get; }

    /// <summary>What became of a form; null for a word that is none of ours.</summary>
    public abstract string? Said(string word);

    public abstract string PrintList { get; }

    public abstract string PrintNow { get; }

    public abstract string PrintTitle(string place, VisitFilter filter);

    public abstract string PrintCut(int longest);

    public abstract string PrintPurpose { get; }

    public abstract string PrintedBy(string name, DateTimeOffset at);

    public abstract string PrintRemark { get; }

    public abstract string PrintState { get; }

    public abstract string PrintCode { get; }

    public abstract string BackToList { get; }
}
