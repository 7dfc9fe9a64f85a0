using System.CommandLine;

using Coordination.Dashboard.Access;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Commands;

/// <summary><c>feed add</c>, <c>list</c>, <c>rotate</c> and <c>remove</c>.</summary>
internal static class FeedCommands
{
    public static void AddTo(RootCommand root) =>
        root.Subcommands.Add(new Command("feed", "Registered ways in for providers.") { Add(), List(), Rotate(), Remove() });

    private static Command Add()
    {
        var name = new Argument<string>("name");
        var enterprise = new Option<string>("--enterprise") { Required = true };
        var types = new Option<string?>("--types") { Description = "Event types it may send, separated by commas; all when left out." };
        return new Command("add", "Registers a feed and prints its secret, once.") { name, enterprise, types }.Does(
                Policies.Settings,
            async (host, arguments, token) =>
            {
                var feed = await host.Get<FeedRegistry>().AddAsync(
                    host.Operator,
                    arguments.GetRequiredValue(name),
                    arguments.GetRequiredValue(enterprise),
                    arguments.GetValue(types)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                    token);
                return Secret(feed);
            });
    }

    private static Command Rotate()
    {
        var name = new Argument<string>("name");
        return new Command("rotate", "Gives a feed a new secret and prints it, once; the old one is refused from then on.") { name }.Does(
                Policies.Settings,
            async (host, arguments, token) =>
                Secret(await host.Get<FeedRegistry>().RotateAsync(host.Operator, arguments.GetRequiredValue(name), token)));
    }

    private static Command Remove()
    {
        var name = new Argument<string>("name");
        return new Command("remove", "Removes a feed; what it brought stays.") { name }.Does(Policies.Settings, async (host, arguments, token) =>
        {
            var feed = arguments.GetRequiredValue(name);
            await host.Get<FeedRegistry>().RemoveAsync(host.Operator, feed, token);
            return (new { feed }, $"Feed {feed} is removed.", ExitCode.Done);
        });
    }

    private static Command List() => new Command("list", "Lists the feeds.").Does(Policies.Settings, async (host, _, token) =>
    {
        var feeds = (await host.Get<FeedRegistry>().AllAsync(token))
            .Select(feed => new { feed = feed.Name, types = feed.Types?.Select(type => type.Name()).Order().ToArray() })
            .ToArray();
        return (new { feeds }, string.Join('\n', feeds.Select(feed => $"{feed.feed}\t{(feed.types is { } t ? string.Join(',', t) : "*")}")),
            ExitCode.Done);
    });

    private static (object, string, int) Secret(Feed feed) => (
        new { feed = feed.Name, secret = feed.SecretText },
        $"Feed {feed.Name}. Its secret, shown only now:\n{feed.SecretText}",
        ExitCode.Done);
}
