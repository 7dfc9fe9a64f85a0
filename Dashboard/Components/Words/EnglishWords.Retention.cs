using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of retention.</content>
public sealed partial class EnglishWords
{
    public override string RetentionTitle => "Retention";

    public override string RetentionIntroduction =>
        "What is removed is gone, with a protocol. The journal of contracts is the record: it has no period and is not removed.";

    public override string RetentionRuleColumn => "Data";

    public override string RetentionPeriodColumn => "Kept for";

    public override string RetentionBeforeColumn => "Removes what is before";

    public override string RetentionCountColumn => "Would remove";

    public override string RetentionDo => "Do";

    public override string RetentionRun => "Remove now";

    public override string RetentionRemove => "Remove for good";

    public override string RetentionNot => "Do not";

    public override string RetentionEdit => "Change the period";

    public override string RetentionAmount => "Keep for";

    public override string RetentionUnit => "Unit";

    public override string RetentionProtocol => "Protocols";

    public override string RetentionNoRuns => "Nothing was removed yet. Each removal leaves a protocol here.";

    public override string RetentionHeadline(long count) =>
        count == 0 ? "Nothing is past its period" : $"{Number(count)} items are past their period";

    public override string RetentionName(string rule) => rule switch
    {
        "access-log" => "Access log",
        "feed-log" => "Log of feeds (SMS, signing)",
        "quarantine" => "Closed quarantine",
        "files" => "Brought files and their refused rows",
        "devices" => "Devices and tokens no longer in use",
        "invitations" => "Expired invitations and links",
        "quarantine-open" => "Quarantine that nobody mended",
        "credentials" => "Secrets of ended accounts",
        "contacts" => "Contacts that were removed",
        "permits" => "Permits of entries",
        _ => rule,
    };

    public override string RetentionWhat(string rule) => rule switch
    {
        "access-log" => "the oldest entries of each chain; never less than 12 months; the chain still verifies",
        "feed-log" => "hourly counts of each feed; single messages stand in the journal",
        "quarantine" => "messages that were replayed or discarded",
        "files" => "files in this server's data folder",
        "devices" => "sign-ins that were cut off or ran out, those of disabled accounts too",
        "invitations" => "invitations used or run out, links taken back",
        "quarantine-open" => "messages that were never applied, with their bytes; look at them before",
        "credentials" => "password hashes, authenticator keys, outside sign-ins and mail addresses of accounts that are ended; the account itself stays in the log",
        "contacts" => "names and phones of area staff taken from the list",
        "permits" => "who was allowed which entry; the entry itself stands in the journal",
        _ => rule,
    };

    public override string RetentionPeriod(int amount, string unit) => $"{Number(amount)} {(unit == "day" ? Days : Months)}";

    public override string RetentionByClock(bool byClock) => byClock ? "runs by itself every month" : "runs only by hand";

    public override string RetentionDue(RetentionPreview preview) =>
        $"{Number(preview.Count)} items are older than {RetentionPeriod(preview.Rule.Amount, preview.Rule.Unit)}";

    public override string RetentionSure(RetentionPreview preview) =>
        $"Remove {Number(preview.Count)} items from before {Moment(preview.Before)} for good? They cannot be brought back.";

    public override string RetentionDone(string rule, long removed) =>
        $"{RetentionName(rule)}: {Number(removed)} items were removed; the protocol is below.";

    public override string RetentionRan(RetentionRun run) =>
        $"{Moment(run.RanAt)}: {RetentionName(run.Rule)}, {Number(run.Removed)} items from before {Moment(run.Before)} (kept {KeptFor(run.Period)}), "
        + $"by {run.Runner ?? (run.ByClock ? "the clock" : "the operator")}";

    private string KeptFor(string period) => period.Split(' ') is [var amount, var unit] && int.TryParse(amount, out var number)
        ? RetentionPeriod(number, unit)
        : period;
}
