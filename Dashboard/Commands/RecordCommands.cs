using System.CommandLine;
using Coordination.Dashboard.Access;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Commands;

/// <summary><c>rebuild</c>, <c>quarantine</c>, <c>migrate</c> and <c>health</c>.</summary>
internal static class RecordCommands
{
    private const int MostShown = 50;

    public static void AddTo(RootCommand root)
    {
        root.Subcommands.Add(Rebuild());
        root.Subcommands.Add(new Command("quarantine", "Events that could not be applied.") { ListQuarantine(), Replay() });
        root.Subcommands.Add(new Command("migrate", "Brings the database to this program's schema.").Does((_, _, _) =>
            Task.FromResult<(object, string, int)>((new { status = "ok" }, "The schema is up to date.", ExitCode.Done))));
        root.Subcommands.Add(new Command("health", "Does the database answer?").Does(async (host, _, token) =>
        {
            var position = await host.Get<RecordHealth>().PositionAsync(token);
            return (new { status = "ok", database = "ok", position }, $"ok, {position} events", ExitCode.Done);
        }));
    }

    private static Command Rebuild()
    {
        var ward = new Option<string?>("--ward");
        var check = new Option<bool>("--check") { Description = "Change nothing; exit 1 on any difference." };
        return new Command("rebuild", "Folds the journal afresh and compares, or corrects, states and tallies.") { ward, check }.Does(
            Policies.Settings,
            async (host, arguments, token) =>
            {
                var checkOnly = arguments.GetValue(check);
                var outcome = await Progress.ShowAsync("Folding the journal", progress =>
                    host.Get<Rebuild>().RunAsync(arguments.GetValue(ward), checkOnly,
                        new Progress<(int Done, int Of)>(step => progress(step.Done, step.Of)), token));
                var text = outcome.Differences.Count == 0
                    ? $"{outcome.Contracts} contracts in {outcome.Wards} wards: the record is what its journal says."
                    : $"{outcome.Contracts} contracts in {outcome.Wards} wards, {outcome.Differences.Count} differences"
                        + $"{(checkOnly ? "" : ", corrected")}:\n{string.Join('\n', outcome.Differences.Take(MostShown))}";
                return (
                    new { wards = outcome.Wards, contracts = outcome.Contracts, differences = outcome.Differences },
                    text,
                    checkOnly && outcome.Differences.Count > 0 ? ExitCode.Refusals : ExitCode.Done);
            });
    }

    private static Command ListQuarantine()
    {
        var feed = new Option<string?>("--feed");
        return new Command("list", "Lists what waits, newest first.") { feed }.Does(Policies.MendFeeds, async (host, arguments, token) =>
        {
            var source = arguments.GetValue(feed);
            var list = host.Get<QuarantineList>();
            var counts = await list.CountAsync(host.Operator, source, token);
            var newest = await list.ReadAsync(host.Operator, source, null, null, 500, token);
            var items = newest.Select(entry => new
            {
                id = entry.Id,
                feed = entry.Source,
                eventId = entry.EventId,
                subject = entry.Subject,
                reason = entry.Reason,
                detail = entry.Detail,
                receivedAt = entry.ReceivedAt,
                timesSeen = entry.TimesSeen,
            }).ToArray();
            return (
                new { total = counts.Sum(count => count.Count), reasons = counts.ToDictionary(c => c.Reason, c => c.Count), items },
                string.Join('\n', items.Select(entry => $"{entry.id}\t{entry.feed}\t{entry.reason}\t{entry.subject}\t{entry.detail}")
                    .Prepend($"{counts.Sum(count => count.Count)} events wait.")),
                ExitCode.Done);
        });
    }

    private static Command Replay()
    {
        var feed = new Option<string?>("--feed");
        return new Command("replay", "Tries what waits again.") { feed }.Does(Policies.MendFeeds, async (host, arguments, token) =>
        {
            var outcome = await host.Get<Quarantine>().ReplayAllAsync(arguments.GetValue(feed), token);
            return (
                new { replayed = outcome.Replayed, duplicates = outcome.Duplicates, remaining = outcome.Remaining },
                $"{outcome.Replayed} recorded, {outcome.Duplicates} known already, {outcome.Remaining} remain.",
                outcome.Remaining > 0 ? ExitCode.Refusals : ExitCode.Done);
        });
    }
}
