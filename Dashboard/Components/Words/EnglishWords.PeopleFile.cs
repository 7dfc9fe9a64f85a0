using Coordination.Dashboard.Administration;

namespace Coordination.Dashboard.Components;

/// <content>Many people from a file.</content>
public sealed partial class EnglishWords
{
    public override string PeopleFileIntroduction =>
        "An Excel or CSV file with one person a row. Every row is shown first; nothing is written before you press the "
        + "button that makes the accounts.";

    public override string PeopleFileColumns => "Columns (in any order; sign-in name and role are needed)";

    public override string PeopleFileChoose => "Choose a file";

    public override string PeopleFileRead => "Read and preview";

    public override string PeopleFileVerdict => "Result";

    public override string PeopleFileGone => "The file does not wait here any more. Please choose it again.";

    public override string PeopleRowNoName => "The sign-in name is missing; add it and bring the row again.";

    public override string PeopleRowNoRole =>
        "The role is missing or not understood; write for example: group leader, building manager, area staff, ward "
        + "officer.";

    public override string PeopleRowAdmin => "Administrators are not made by a file; give that grant on the page of the person.";

    public override string PeopleRowUntilWrong => "The last day cannot be read; write day/month/year, for example 31/12/2027.";

    public override string PeopleRowPlaceLeftOut => "The role does not go with the place in this row; the place is left out.";

    public override string PeopleRowNoDisplayName => "The full name is missing; the sign-in name stands for it.";

    public override string PeopleRowOtherEnd =>
        "This grant is there with another last day; a file does not change that, the page of the person does.";

    public override string PeopleRowMore => "This person has an account; the grant is added, no new link is made.";

    public override string PapersTitle => "Links to hand out";

    public override string PapersOnce => "Taken out. This page cannot be opened again: print it now.";

    public override string PapersHint =>
        "They can be taken out once, within an hour, by who made them. What is not taken is made anew on the page of "
        + "each person.";

    public override string PapersTake => "Take out to print, one person a page";

    public override string PapersTakeFile => "Take out as a CSV file";

    public override string PapersGone => "No links wait here: they were taken out, or the hour is over.";

    public override string PapersWait(int count) => count == 1 ? "1 link waits to be taken out." : $"{Number(count)} links wait to be taken out.";

    public override string PeopleRowOther(string name) => $"This sign-in name is that of {name}; choose another one or mend the full name.";

    public override string PeopleFileTooLong(int most) => $"the file has more than {Number(most)} rows; divide it.";

    public override string PeopleFileConfirm(int count) => $"Write {Number(count)} rows and make the links";

    public override string RowVerdictName(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Taken => "Taken",
        RowVerdict.Warned => "Taken, but:",
        RowVerdict.Unchanged => "There already.",
        RowVerdict.Duplicate => "Repeats a row above.",
        RowVerdict.Refused => "Refused:",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}
