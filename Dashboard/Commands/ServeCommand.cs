using System.CommandLine;

using Coordination.Dashboard.Sample;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Postgres;
using Coordination.Ingest.Schema;

using Npgsql;

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
        await using var app = DashboardApplication.Build(new DashboardOptions
        {
            ConnectionString = settings.Database ?? embedded!.ConnectionString,
            DataFolder = settings.DataFolder,
            Urls = settings.Urls,
            Redis = settings.Redis,
        });
        await Migrator.MigrateAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), logging.CreateLogger("schema"), token);
        if (sample && await SampleLoader.LoadIfEmptyAsync(app.Services, token) is { } loaded)
        {
            Console.WriteLine($"The sample ward is loaded: {SampleWard.Name} ({SampleWard.Code}), {loaded.Customers} customers, {loaded.Events} events.");
        }

        // Also when nothing was loaded: deadlines may have passed while the program was down.
        await app.Services.GetRequiredService<DeadlineClock>().AnnounceAsync(token);
        await app.StartAsync(token);
        embedded?.Announce(app.Urls.First());
        Console.WriteLine($"Coordination serves on {string.Join(", ", app.Urls)} . Ctrl+C stops it.");
        await using var simulation = simulateRate is { } rate
            ? await Simulation.StartAsync(app, rate, token)
            : null;
        await app.WaitForShutdownAsync(token);
        return ExitCode.Done;
    }
}
