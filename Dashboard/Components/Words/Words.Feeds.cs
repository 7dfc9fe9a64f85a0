using Coordination.Ingest.Journal;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of feeds and of what they brought that could not be used.</content>
public abstract partial class Words
{
    public abstract string FeedsTitle { get; }

    public abstract string FreshnessTitle { get; }

    public abstract string NoFeeds { get; }

    public abstract string FeedColumn { get; }

    public abstract string ColumnLastHour { get; }

    public abstract string ColumnLast24Hours { get; }

    public abstract string ColumnLastReceived { get; }

    public abstract string ColumnRefusals { get; }

    public abstract string ColumnQuarantined { get; }

    public abstract string ColumnWhy { get; }

    /// <summary>The name people give to a source: the program's own parts have no name of a feed.</summary>
    public abstract string Source(string source);

    /// <summary>How the feed is, and why, in one sentence.</summary>
    public abstract string FeedHealth(FeedLine feed, DateTimeOffset now);

    public abstract string Ago(TimeSpan age);

    public abstract string Never { get; }

    public abstract string QuarantineTitle { get; }

    public abstract string QuarantineFinding(int count);

    public abstract string QuarantineEmpty { get; }

    public abstract string QuarantineIntroduction { get; }

    public abstract string Reason(string code);

    public abstract string ReasonHow(string code);

    public abstract string AllReasons { get; }

    public abstract string AllSources { get; }

    public abstract string FilterByReason { get; }

    public abstract string FilterBySource { get; }

    public abstract string ReceivedAt(DateTimeOffset time, int timesSeen);

    public abstract string NoSubject { get; }

    public abstract string ShowBytes { get; }

    public abstract string Replay { get; }

    public abstract string Mend { get; }

    public abstract string MendLabel { get; }

    public abstract string MendAndReplay { get; }

    public abstract string NotJson { get; }

    public abstract string Discard { get; }

    public abstract string DiscardTitle { get; }

    public abstract string DiscardQuestion { get; }

    public abstract string Cancel { get; }

    public abstract string Replayed(ReplayOutcome result);

    public abstract string Discarded { get; }

    /// <summary>Somebody else was quicker.</summary>
    public abstract string AlreadyClosed { get; }

    public abstract string ActionFailed { get; }

    public abstract string OlderPage { get; }

    public abstract string NewestPage { get; }
}
