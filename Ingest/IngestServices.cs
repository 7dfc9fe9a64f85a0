using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Postgres;
using Coordination.Ingest.Register;
using Coordination.Ingest.Registry;
using Coordination.Ingest.Tallies;

using Dapper;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Npgsql;

namespace Coordination.Ingest;

/// <summary>Everything that changes the record, for the composition root.</summary>
public static class IngestServices
{
    /// <summary>Registers the ways in over one database and one data folder.</summary>
    public static IServiceCollection AddIngest(this IServiceCollection services, string connectionString, string dataFolder)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new IntakeOptions());
        services.TryAddSingleton(_ => OpenDatabase(connectionString));
        services.TryAddSingleton(_ => new LongWork(Open(connectionString, builder =>
        {
            // Few do such work at once, and the server's sessions are shared out among all pools.
            (builder.ApplicationName, builder.MaxPoolSize, builder.CommandTimeout) = ("coordination-long-work", 10, LongWork.LongestSeconds);
        })));
        services.TryAddSingleton(_ => IdNumberHasher.FromFolder(dataFolder));

        // The journal
        services.TryAddSingleton<CustomerDirectory>();
        services.TryAddSingleton<ContractNumbers>();
        services.TryAddSingleton<CalendarBook>();
        services.TryAddSingleton<Intake>();
        services.TryAddSingleton<Quarantine>();
        services.TryAddSingleton<Rebuild>();
        services.TryAddSingleton<PastFigures>();

        // Papers
        services.TryAddSingleton<PaperOffices>();
        services.TryAddSingleton<PaperBook>();
        services.TryAddSingleton<PaperRegister>();
        services.TryAddSingleton<PaperFiles>();
        services.TryAddSingleton<PaperRuns>();
        services.TryAddSingleton<PaperPost>();

        // The list of leaders
        services.TryAddSingleton<LeaderRequests>();
        services.TryAddSingleton<LeaderBook>();
        services.TryAddSingleton<LeaderScans>();
        services.TryAddSingleton<LeaderForce>();

        // The ways in
        services.TryAddSingleton<PlaceRegistry>();
        services.TryAddSingleton<FeedRegistry>();
        services.TryAddSingleton<RefusalCounter>();
        services.TryAddSingleton<RefusalLimit>();
        services.TryAddSingleton<BodyBudget>();
        services.TryAddSingleton<WebhookDoor>();
        services.TryAddSingleton<SigningRounds>();
        services.TryAddSingleton<VContractDoor>();
        services.TryAddSingleton<CustomerImport>();
        services.TryAddSingleton<ExpiryComparison>();
        services.TryAddSingleton<EventsImport>();
        services.TryAddSingleton<PlacesImport>();
        services.TryAddSingleton<PeopleEntries>();
        services.TryAddSingleton<Assistance>();
        return services;
    }

    /// <summary>The program's clocks, for a process that serves.</summary>
    public static IServiceCollection AddIngestClock(this IServiceCollection services) => services
        .AddSingleton<DeadlineClock>()
        .AddHostedService(provider => provider.GetRequiredService<DeadlineClock>())
        .AddHostedService<CalendarClock>();

    /// <summary>The doors for feeds.</summary>
    public static void MapIngest(this IEndpointRouteBuilder app)
    {
        var doors = app.MapGroup("").AddEndpointFilter<DoorErrors>();
        WebhookDoor.Map(doors);
        VContractDoor.Map(doors);
    }

    /// <summary>The connections through which everything is written, made from the owner's.</summary>
    public static NpgsqlDataSource OpenDatabase(string connectionString) => Open(connectionString, static builder =>
    {
        // Somebody waits for the answer to each of these; what takes longer is LongWork's. What senders wait for has a shorter limit still.
        (builder.ApplicationName, builder.CommandTimeout) = ("coordination-ingest", 30);
    });

    private static NpgsqlDataSource Open(string connectionString, Action<NpgsqlConnectionStringBuilder> change)
    {
        var builder = new NpgsqlConnectionStringBuilder(DatabaseRoles.ConnectionString(connectionString, DatabaseRoles.Ingest))
        {
            MaxAutoPrepare = 60,
            AutoPrepareMinUsages = 2,

            // Whatever is set or made here is of its transaction; a reset for each small commit costs the server as much as its locks.
            NoResetOnClose = true,
        };
        change(builder);
        return NpgsqlDataSource.Create(builder.ConnectionString);
    }
}
