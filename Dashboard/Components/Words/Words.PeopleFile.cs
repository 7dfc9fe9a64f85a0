using Coordination.Dashboard.Administration;

namespace Coordination.Dashboard.Components;

/// <content>Many people from a file.</content>
public abstract partial class Words
{
    public abstract string PeopleFileIntroduction { get; }

    public abstract string PeopleFileColumns { get; }

    public abstract string PeopleFileChoose { get; }

    public abstract string PeopleFileRead { get; }

    public abstract string PeopleFileVerdict { get; }

    public abstract string PeopleFileGone { get; }

    public abstract string PeopleRowNoName { get; }

    public abstract string PeopleRowNoRole { get; }

    public abstract string PeopleRowAdmin { get; }

    public abstract string PeopleRowUntilWrong { get; }

    public abstract string PeopleRowPlaceLeftOut { get; }

    public abstract string PeopleRowNoDisplayName { get; }

    public abstract string PeopleRowOtherEnd { get; }

    public abstract string PeopleRowMore { get; }

    public abstract string PapersTitle { get; }

    public abstract string PapersOnce { get; }

    public abstract string PapersHint { get; }

    public abstract string PapersTake { get; }

    public abstract string PapersTakeFile { get; }

    public abstract string PapersGone { get; }

    public abstract string PapersWait(int count);

    public abstract string PeopleRowOther(string name);

    public abstract string PeopleFileTooLong(int most);

    public abstract string PeopleFileConfirm(int count);

    public abstract string RowVerdictName(RowVerdict verdict);
}
