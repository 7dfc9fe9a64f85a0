using System.Globalization;

using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <summary>
/// Everything that a page says, as typed members: a missing translation does not compile. Each language formats numbers and days by
/// its own culture, whatever the culture of the thread.
/// </summary>
public abstract partial class Words
{
    /// <summary>The words of a language's code; Vietnamese unless English is asked for.</summary>
    public static Words Of(string? language) => language == English.Code ? English : Vietnamese;

    public static Words Vietnamese { get; } = new VietnameseWords();

    public static Words English { get; } = new EnglishWords();

    /// <summary>The language's code, as in <c>lang</c> attributes.</summary>
    public abstract string Code { get; }

    /// <summary>The culture by which numbers are written.</summary>
    protected abstract CultureInfo Culture { get; }

    /// <summary>What stands for a figure that there is none of, such as a share of nothing.</summary>
    public const string Nothing = "–";

    public string Number(long value) => value.ToString("#,0", Culture);

    /// <summary>A share, rounded down to one decimal; 100 % only when complete.</summary>
    public string Percent(int part, int whole) => Share.Percent(part, whole) switch
    {
        null => Nothing,
        100m => "100%",
        var share => share.Value.ToString("0.0", Culture) + "%",
    };

    /// <summary>A day with its year.</summary>
    public abstract string Day(DateOnly day);

    /// <summary>A day without its year, for what is near.</summary>
    public abstract string ShortDay(DateOnly day);

    /// <summary>The time of day in Việt Nam.</summary>
    public string Time(DateTimeOffset instant) => VietnamTime.Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    public string TimeWithSeconds(DateTimeOffset instant) => VietnamTime.Local(instant).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Day and time in Việt Nam.</summary>
    public string Moment(DateTimeOffset instant) => $"{Time(instant)} {Day(VietnamTime.DayOf(instant))}";

    /// <summary>The time alone today, with its day otherwise.</summary>
    public string Since(DateTimeOffset instant, DateTimeOffset now) =>
        VietnamTime.DayOf(instant) == VietnamTime.DayOf(now) ? TimeWithSeconds(instant) : Moment(instant);

    // The frame of every page
    public abstract string Product { get; }

    public abstract string SkipToContent { get; }

    public abstract string MainNavigation { get; }

    public abstract string OtherLanguage { get; }

    public abstract string OtherLanguageCode { get; }

    public abstract string NavWards { get; }

    public abstract string NavCompany { get; }

    public abstract string NavFeeds { get; }

    public abstract string NavQuarantine { get; }

    // Live, catching up, away
    public abstract string Live { get; }

    public abstract string CatchingUp { get; }

    public abstract string AwaySince(DateTimeOffset? since, DateTimeOffset now);

    public abstract string FiguresAsOf(DateTimeOffset asOf, DateTimeOffset now);

    // Loading, empty, failed: three different things
    public abstract string Loading { get; }

    public abstract string NotReadTitle { get; }

    public abstract string NotReadNothingKnown { get; }

    public abstract string NotReadLastKnown(DateTimeOffset asOf, DateTimeOffset now);

    public abstract string TryAgain { get; }

    public abstract string NotFoundTitle { get; }

    public abstract string NotFoundText { get; }

    public abstract string ErrorTitle { get; }

    public abstract string ErrorText { get; }

    public abstract string BackToWards { get; }

    public abstract string LostSince { get; }

    public abstract string LostConnectionKept { get; }

    public abstract string ConnectionGone { get; }

    public abstract string Reload { get; }
}
