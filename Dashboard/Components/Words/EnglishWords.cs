using System.Globalization;

namespace Coordination.Dashboard.Components;

/// <summary>The second language of every page, complete in itself.</summary>
public sealed partial class EnglishWords : Words
{
    public override string Code => "en";

    protected override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en-GB");

    public override string Day(DateOnly day) => day.ToString("d MMM yyyy", Culture);

    public override string ShortDay(DateOnly day) => day.ToString("d MMM", Culture);

    public override string Product => "Water e-contracts";

    public override string SkipToContent => "Skip to main content";

    public override string MainNavigation => "Pages";

    public override string OtherLanguage => "Tiếng Việt";

    public override string OtherLanguageCode => "vi";

    public override string NavWards => "Wards";

    public override string NavCompany => "Compare";

    public override string NavFeeds => "Data sources";

    public override string NavQuarantine => "Waiting";

    public override string Live => "Live";

    public override string CatchingUp => "Catching up";

    public override string AwaySince(DateTimeOffset? since, DateTimeOffset now) =>
        since is { } time ? $"No new figures since {Since(time, now)}" : "No new figures received yet";

    public override string FiguresAsOf(DateTimeOffset asOf, DateTimeOffset now) => $"figures as of {Since(asOf, now)}";

    public override string Loading => "Reading the figures…";

    public override string NotReadTitle => "The figures could not be read";

    public override string NotReadNothingKnown =>
        "Nothing that was recorded is lost. The page will show the figures once they can be read; if that takes minutes, tell the administrator.";

    public override string NotReadLastKnown(DateTimeOffset asOf, DateTimeOffset now) =>
        $"The page shows the last figures that could be read, as of {Since(asOf, now)}. Nothing that was recorded is lost.";

    public override string TryAgain => "Read again";

    public override string NotFoundTitle => "There is no such page";

    public override string NotFoundText => "The address may be mistyped, or what it names is outside what you may see.";

    public override string ErrorTitle => "Something went wrong on this page";

    public override string ErrorText => "Nothing that was recorded is lost. Please reload; if it happens again, tell the administrator.";

    public override string BackToWards => "Back to the wards";

    public override string LostSince => "Connection lost at";


    public override string LostConnectionKept => "Reconnecting. You can go on reading; the buttons will work again once reconnected.";

    public override string ConnectionGone => "Could not reconnect.";

    public override string Reload => "Reload the page";
}
