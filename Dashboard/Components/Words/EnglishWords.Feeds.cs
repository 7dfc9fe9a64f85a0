using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of feeds and of what they brought that could not be used.</content>
public sealed partial class EnglishWords
{
    public override string FeedsTitle => "Data sources";

    public override string FreshnessTitle => "Where the figures come from, and how fresh they are";

    public override string NoFeeds => "No sources yet. They appear once one is registered or a customer list is brought in.";

    public override string FeedColumn => "Source";

    public override string ColumnLastHour => "This hour";

    public override string ColumnLast24Hours => "Last 24 hours";

    public override string ColumnLastReceived => "Last received";

    public override string ColumnRefusals => "Refused";

    public override string ColumnQuarantined => "Waiting";

    public override string ColumnWhy => "How it is";

    public override string Source(string source) => source switch
    {
        "clock" => "Deadline clock",
        "people" => "Leaders and building managers",
        "lists" => "Customer lists",
        "papers" => "Issued papers",
        RefusalCounter.Unknown => "Senders without a feed",
        _ => source,
    };

    public override string FeedHealth(FeedLine feed, DateTimeOffset now)
    {
        if (feed.Source == RefusalCounter.Unknown)
        {
            return $"{Number(feed.Refusals24h)} requests refused in the last 24 hours that name no registered feed. Nothing of them is kept.";
        }

        if (feed.Refusals24h > 0)
        {
            return $"{Number(feed.Refusals24h)} requests refused in the last 24 hours: wrong signature or unreadable. "
                + "Ask the sender to check the secret.";
        }

        if (feed.QuarantineOpen > 0)
        {
            return $"{Number(feed.QuarantineOpen)} messages could not be used and wait for a person.";
        }

        return (feed.Registered, feed.LastReceived) switch
        {
            (true, null) => "Registered, has sent nothing yet.",
            (true, { } last) when now - last > TimeSpan.FromHours(24) => "Silent for over 24 hours. Ask the sender.",
            _ => "Fine.",
        };
    }

    public override string Ago(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } => $"{Number((long)age.TotalMinutes)} min ago",
        { TotalDays: < 1 } => $"{Number((long)age.TotalHours)} h ago",
        { TotalDays: < 2 } => "1 day ago",
        _ => $"{Number((long)age.TotalDays)} days ago",
    };

    public override string Never => "never";

    public override string QuarantineTitle => "Waiting for a person";

    public override string QuarantineFinding(int count) => count == 1
        ? "1 message could not be used and waits for a person"
        : $"{Number(count)} messages could not be used and wait for a person";

    public override string QuarantineEmpty => "Nothing waits. Messages that cannot be used will show here; none is lost.";

    public override string QuarantineIntroduction => "Each message below is kept as it came and is not counted yet. Whoever reads, mends, replays or discards one is put on the log.";

    public override string Reason(string code) => code switch
    {
        QuarantineReason.UnknownSubject => "No customer has this code",
        QuarantineReason.UnknownType => "Unknown kind of message",
        QuarantineReason.TypeNotAllowed => "The source may not send this kind",
        QuarantineReason.WrongSource => "The message names another source",
        QuarantineReason.BadTime => "The time cannot be read",
        QuarantineReason.FutureTime => "The time lies in the future",
        QuarantineReason.BadEvent => "Not in the right form",
        QuarantineReason.BadData => "The content is not valid",
        QuarantineReason.WardHeld => "The record was busy",
        _ => code,
    };

    public override string ReasonHow(string code) => code switch
    {
        QuarantineReason.UnknownSubject => "Bring a list with this code and it is used by itself; or mend a mistyped code.",
        QuarantineReason.TypeNotAllowed => "Allow the source this kind and replay, or discard.",
        QuarantineReason.FutureTime => "Wait for that time and replay, or mend the time.",
        QuarantineReason.WardHeld => "Nothing to do: it is used by itself once the record is free.",
        _ => "Mend the content and replay, or discard.",
    };

    public override string AllReasons => "All reasons";

    public override string AllSources => "All sources";

    public override string FilterByReason => "Reason";

    public override string FilterBySource => "Source";

    public override string ReceivedAt(DateTimeOffset time, int timesSeen) =>
        $"received {Moment(time)}" + (timesSeen > 1 ? $", sent {Number(timesSeen)} times" : "");

    public override string NoSubject => "customer code not readable";

    public override string ShowBytes => "Show as sent";

    public override string Replay => "Replay";

    public override string Mend => "Mend";

    public override string MendLabel => "Content (JSON)";

    public override string MendAndReplay => "Save and replay";

    public override string NotJson => "This is not JSON yet. Nothing has changed; please correct it and save again.";

    public override string Discard => "Discard";

    public override string DiscardTitle => "Discard this message?";

    public override string DiscardQuestion => "It will not be counted. The original is kept for the record.";

    public override string Cancel => "Keep";

    public override string Replayed(ReplayOutcome result) => result switch
    {
        { Remaining: > 0 } => "It still cannot be used and keeps waiting. Check what it says; the customer must be of one of your wards.",
        { Duplicates: > 0 } => "It was already recorded; it is not counted twice.",
        { Replayed: > 0 } => "Recorded and counted.",
        _ => AlreadyClosed,
    };

    public override string Discarded => "Discarded.";

    public override string AlreadyClosed => "Somebody has dealt with it already.";

    public override string ActionFailed => "It could not be done. The message is kept; please try again in a few minutes.";

    public override string OlderPage => "Older messages";

    public override string NewestPage => "Newest messages";
}
