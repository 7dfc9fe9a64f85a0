using System.CommandLine;

using Coordination.Dashboard.Access;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Ingest.Tallies;

namespace Coordination.Dashboard.Commands;

/// <summary><c>calendar list</c>, <c>set</c> and <c>clear</c>: holidays, swapped and make-up days. A change derives open deadlines afresh.</summary>
internal static class CalendarCommands
{
    private static readonly Dictionary<string, DayKind> Kinds = new(StringComparer.Ordinal)
    {
        ["holiday"] = DayKind.Holiday,
        ["swapped-off"] = DayKind.SwappedOff,
        ["make-up"] = DayKind.MakeUpWorkingDay,
    };

    public static void AddTo(RootCommand root) =>
        root.Subcommands.Add(new Command("calendar", "Days that differ from the week's pattern.") { List(), Set(), Clear() });

    private static Command List() => new Command("list", "Lists the days.").Does(async (host, _, token) =>
    {
        var days = (await host.Get<CalendarBook>().DaysAsync(token))
            .Select(day => new { day = day.Day, kind = Name(day.Kind), name = day.Name, source = day.Source }).ToArray();
        return (new { days }, string.Join('\n', days.Select(day => $"{day.day:yyyy-MM-dd}\t{day.kind}\t{day.name}\t{day.source}")), ExitCode.Done);
    });

    private static Command Set()
    {
        var day = new Argument<DateOnly>("day") { Description = "yyyy-MM-dd" };
        var kind = new Argument<string>("kind") { Description = string.Join(", ", Kinds.Keys) };
        var name = new Option<string>("--name") { Required = true };
        var source = new Option<string>("--source") { DefaultValueFactory = _ => "", Description = "The paper that announced it." };
        return new Command("set", "Enters a day.") { day, kind, name, source }.Does(Policies.Settings, async (host, arguments, token) =>
        {
            if (!Kinds.TryGetValue(arguments.GetRequiredValue(kind), out var known))
            {
                throw new UnusableException($"The kind of a day is one of {string.Join(", ", Kinds.Keys)}.");
            }

            var entered = new CalendarDay(
                arguments.GetRequiredValue(day), known, arguments.GetRequiredValue(name), arguments.GetRequiredValue(source));
            await host.Get<CalendarBook>().SetAsync(host.Operator, entered, token);
            return await DeriveAsync(host, token);
        });
    }

    private static Command Clear()
    {
        var day = new Argument<DateOnly>("day") { Description = "yyyy-MM-dd" };
        return new Command("clear", "Takes a day out.") { day }.Does(Policies.Settings, async (host, arguments, token) =>
        {
            await host.Get<CalendarBook>().ClearAsync(host.Operator, arguments.GetRequiredValue(day), token);
            return await DeriveAsync(host, token);
        });
    }

    private static async Task<(object, string, int)> DeriveAsync(CommandHost host, CancellationToken token)
    {
        var outcome = await host.Get<Rebuild>().RunAsync(null, checkOnly: false, null, token);
        return (
            new { changed = outcome.Differences.Count },
            $"Entered. {outcome.Differences.Count} states and figures were derived afresh.",
            ExitCode.Done);
    }

    private static string Name(DayKind kind) => Kinds.First(pair => pair.Value == kind).Key;
}
