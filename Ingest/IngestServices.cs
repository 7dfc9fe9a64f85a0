using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Registry;
using Coordination.Ingest.Tallies;

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
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new IntakeOptions());
        services.TryAddSingleton(_ => OpenDatabase(connectionString));
        services.TryAddSingleton(_ => IdNumberHasher.FromFolder(dataFolder));

        // The journal
        services.TryAddSingleton<CustomerDirectory>();
        services.TryAddSingleton<ContractNumbers>();
        services.TryAddSingleton<CalendarBook>();
        services.TryAddSingleton<Intake>();
        services.TryAddSingleton<Quarantine>();
        services.TryAddSingleton<Rebuild>();

        // The ways in
        services.TryAddSingleton<PlaceRegistry>();
        services.TryAddSingleton<FeedRegistry>();
        services.TryAddSingleton<RefusalCounter>();
        services.TryAddSingleton<WebhookDoor>();
        services.TryAddSingleton<SigningRounds>();
        services.TryAddSingleton<VContractDoor>();
        services.TryAddSingleton<CustomerImport>();
        services.TryAddSingleton<ExpiryComparison>();
        services.TryAddSingleton<EventsImport>();
        services.TryAddSingleton<PlacesImport>();
        return services;
    }

    /// <summary>The program's clock, for a process that serves.</summary>
    public static IServiceCollection AddIngestClock(this IServiceCollection services) => services
        .AddSingleton<DeadlineClock>()
        .AddHostedService(provider => provider.GetRequiredService<DeadlineClock>());

    /// <summary>The doors for feeds.</summary>
    public static void MapIngest(this IEndpointRouteBuilder app)
    {
        WebhookDoor.Map(app);
        VContractDoor.Map(app);
    }

    /// <summary>The connections through which everything is written.</summary>
    public static NpgsqlDataSource OpenDatabase(string connectionString) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "coordination-ingest",
            MaxAutoPrepare = 60,
            AutoPrepareMinUsages = 2,

            // A list of a million rows is merged in one statement; what senders wait for has a short limit of its own.
            CommandTimeout = 1_200,
        }.ConnectionString);
}
