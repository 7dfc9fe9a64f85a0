using Coordination.Dashboard.Desk;

namespace Coordination.Dashboard.Components;

/// <content>The words of the organisations that issue papers.</content>
public sealed partial class EnglishWords
{
    public override string NumberRegisterTitle => "Register of numbers";

    public override string RegisterYear => "Year";

    public override string RegisterNone => "No number was given in this year.";

    public override string RegisterElsewhere => "Elsewhere";

    public override string RegisterTake => "Enter a number given elsewhere, or cancelled";

    public override string RegisterTakeHint => "The next number is entered with the reason and is not given again.";

    public override string RegisterSeries => "Series (BC, TB, CV)";

    public override string RegisterTakeButton => "Take the next number";

    public override string RegisterTaken(int number) => $"Number {number:00} was entered.";

    public override string OfficeTitle => "Settings of papers";

    public override string OfficeWhich => "Issuing organisation";

    public override string OfficeNone => "There is no organisation that you look after.";

    public override string OfficeHint(string name) => $"{name}. What is left empty follows the names in the record.";

    public override string OfficeLetterhead => "Letterhead and signature";

    public override string OfficeField(string name) => name switch
    {
        nameof(OfficeSettings.Superior) => "Superior body",
        nameof(OfficeSettings.Issuer) => "Issuer",
        nameof(OfficeSettings.Abbreviation) => "Abbreviation in the symbol (such as XNĐĐ)",
        nameof(OfficeSettings.DraftingUnit) => "Drafting unit of letters (such as TCHC)",
        nameof(OfficeSettings.ArchiveUnits) => "Filed at (such as VT, TCHC)",
        nameof(OfficeSettings.Place) => "Place (such as Hà Nội)",
        nameof(OfficeSettings.SignerName) => "Signer's name",
        nameof(OfficeSettings.ContactName) => "Contact",
        nameof(OfficeSettings.ContactPhone) => "Contact's phone",
        nameof(OfficeSettings.DataOfficer) => "Contact for personal data (name, phone)",
        nameof(OfficeSettings.Hotline) => "Hotline",
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public override string OfficeSigner => "Signer's authority and title (one a line, such as KT. GIÁM ĐỐC)";

    public override string OfficeAddresses => "Addressees and recipients";

    public override string OfficeAddressesHint => "One a line, without dash and semicolon. Left empty: as in the model.";

    public override string OfficeTo => "Addressees";

    public override string OfficeCopies => "Recipients";

    public override string OfficeNumbers => "Numbers";

    public override string OfficePerType => "A series of numbers for each type (reports, notices, letters)";

    public override string OfficeSchedule => "Prepared by itself";

    public override string OfficeWeekCloses => "Weeks close on";

    public override string OfficeHour => "Drafts are prepared at this hour of the day after the last";

    public override string Weekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "Monday",
        DayOfWeek.Tuesday => "Tuesday",
        DayOfWeek.Wednesday => "Wednesday",
        DayOfWeek.Thursday => "Thursday",
        DayOfWeek.Friday => "Friday",
        DayOfWeek.Saturday => "Saturday",
        DayOfWeek.Sunday => "Sunday",
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };

    public override string OfficeScheduleHint =>
        "Drafts are prepared for each ward at that hour and delivered to who drafts reports; a period missed while the program was down is made up.";

    public override string OfficeKept => "Saved. Issued papers do not change.";

    public override string WardOfficeTitle => "Papers of the ward's own office";

    public override string OfficeChanged(string? by) =>
        $"{(string.IsNullOrEmpty(by) ? "Somebody else" : by)} has changed these settings meanwhile. Nothing was kept; what you typed is still here.";

    public override string OfficeAgain => "Read the new ones";

    public override string WardOfficeIntroduction => "Letterhead, signature and numbers of each ward's papers.";
}
