
namespace Coordination.Dashboard.Components;

/// <content>The words of the organisations that issue papers.</content>
public abstract partial class Words
{
    public abstract string NumberRegisterTitle { get; }

    public abstract string RegisterYear { get; }

    public abstract string RegisterNone { get; }

    public abstract string RegisterElsewhere { get; }

    public abstract string RegisterTake { get; }

    public abstract string RegisterTakeHint { get; }

    public abstract string RegisterSeries { get; }

    public abstract string RegisterTakeButton { get; }

    public abstract string RegisterTaken(int number);

    public abstract string OfficeTitle { get; }

    public abstract string OfficeWhich { get; }

    public abstract string OfficeNone { get; }

    public abstract string OfficeHint(string name);

    public abstract string OfficeLetterhead { get; }

    public abstract string OfficeField(string name);

    public abstract string OfficeSigner { get; }

    public abstract string OfficeAddresses { get; }

    public abstract string OfficeAddressesHint { get; }

    public abstract string OfficeTo { get; }

    public abstract string OfficeCopies { get; }

    public abstract string OfficeNumbers { get; }

    public abstract string OfficePerType { get; }

    public abstract string OfficeSchedule { get; }

    public abstract string OfficeWeekCloses { get; }

    public abstract string OfficeHour { get; }

    public abstract string Weekday(DayOfWeek day);

    public abstract string OfficeScheduleHint { get; }

    public abstract string OfficeKept { get; }

    public abstract string WardOfficeTitle { get; }

    public abstract string OfficeChanged(string? by);

    public abstract string OfficeAgain { get; }

    public abstract string WardOfficeIntroduction { get; }
}
