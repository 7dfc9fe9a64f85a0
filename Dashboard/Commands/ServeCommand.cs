using System.CommandLine;

using Coordination.Dashboard.Sample;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Postgres;
using Coordination.Ingest.Registry;
using Coordination.Ingest.Schema;

namespace Coordination.Dashboard.Commands;

/// <summary><c>serve</c>, which is also what the program does without a command.</summary>
internal static class ServeCommand
{
    public static void AddTo(RootCommand root)
    {
        var noSample = new Option<bool>("--no-sample") { Description = "Leave an empty database empty." };
        var simulate = new Option<bool>("--simulate") { Description = "Let the sample ward's customers receive, open and sign." };
        var rate = new Option<double>("--rate") { DefaultValueFactory = _ => 2, Description = "Events a second with --simulate." };
        var serve = new Command("serve", "Serves the dashboard.") { noSample, simulate, rate };
        foreach (var command in new[] { root, serve })
        {
            if (command == root)
            {
                root.Options.Add(noSample);
                root.Options.Add(simulate);
                root.Options.Add(rate);
            }

            command.SetAction((arguments, token) => CommandAction.GuardAsync(() => ServeAsync(
                !arguments.GetValue(noSample), arguments.GetValue(simulate) ? arguments.GetValue(rate) : null, token)));
        }

        root.Subcommands.Add(serve);
    }

    private static async Task<int> ServeAsync(bool sample, double? simulateRate, CancellationToken token)
    {
        var settings = Settings.Read();
        using var logging = LoggerFactory.Create(CommandHost.Configure);
        await using var embedded = settings.Database is null
            ? await EmbeddedPostgres.OpenAsync(settings.DataFolder, PostgresUse.Serve, logging.CreateLogger("postgres"), token)
            : null;
        var connection = settings.Database ?? embedded!.ConnectionString;
        await RecordOwner.PrepareAsync(connection, logging.CreateLogger("schema"), token);
        var options = Options(settings, connection);
        await using var app = DashboardApplication.Build(options);
        if (sample && await SampleLoader.LoadIfEmptyAsync(app.Services, token) is { } loaded)
        {
            Console.WriteLine($"The sample ward is loaded: {SampleWard.Name} ({SampleWard.Code}), {loaded.Customers} customers, {loaded.Events} events.");
        }

        await FirstAccounts.MakeAsync(app.Services, settings, sample && await HasSampleAsync(app.Services, token), Console.Out, token);
        if (!options.IsLocal && settings.Urls.Contains("http://", StringComparison.OrdinalIgnoreCase) && options.Proxies.Count == 0)
        {
            await Console.Error.WriteLineAsync(
                "Warning: served without TLS beyond this machine, so passwords travel in clear; put a proxy with TLS before it and name it in"
                + " COORDINATION_PROXIES.");
        }

        // Also when nothing was loaded: deadlines may have passed while the program was down.
        await app.Services.GetRequiredService<DeadlineClock>().CatchUpAsync(token);
        await app.StartAsync(token);
        embedded?.Announce(app.Urls.First());
        Console.WriteLine($"Coordination serves on {string.Join(", ", app.Urls)} . Ctrl+C stops it.");
        await using var simulation = simulateRate is { } rate
            ? await Simulation.StartAsync(app, rate, token)
            : null;
        await app.WaitForShutdownAsync(token);
        return ExitCode.Done;
    }

    private static DashboardOptions Options(Settings settings, string connection) => new()
    {
        ConnectionString = connection,
        DataFolder = settings.DataFolder,
        Urls = settings.Urls,
        Redis = settings.Redis,
        BodyMemory = settings.BodyMemory,
        PublicUrl = settings.Access.Url,
        Proxies = settings.Access.Networks,
        Oidc = settings.Access.Oidc,
        Mail = settings.Papers.Mail,
        Signing = settings.Papers.Signing,
        Trust = settings.Papers.Trust,
        FontsFolder = settings.FontsFolder,
    };

    // Of an installation that was begun by an earlier version too.
    private static async Task<bool> HasSampleAsync(IServiceProvider services, CancellationToken token)
    {
        try
        {
            await services.GetRequiredService<PlaceRegistry>().WardAsync(SampleWard.Code, token);
            return true;
        }
        catch (RegistryException)
        {
            return false;
        }
    }
}
