using Coordination.Dashboard.Access;
using Coordination.Dashboard.DataProtection;
using Coordination.Dashboard.Desk;
using Coordination.Ingest;
using Coordination.Ingest.Postgres;
using Coordination.Ingest.Record;
using Coordination.Ingest.Schema;
using Coordination.Reports;

namespace Coordination.Dashboard.Commands;

/// <summary>The record opened for one command: the database that runs, or the embedded one started for it and stopped after.</summary>
internal sealed class CommandHost : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;
    private readonly ServiceProvider _services;

    private CommandHost(EmbeddedPostgres? embedded, ServiceProvider services, Settings settings, string connectionString, Actor @operator)
    {
        ConnectionString = connectionString;
        _embedded = embedded;
        _services = services;
        Settings = settings;
        Operator = @operator;
    }

    /// <summary>In whose name the command reads and writes.</summary>
    public Actor Operator { get; }

    public Settings Settings { get; }

    public string ConnectionString { get; }

    public static async Task<CommandHost> OpenAsync(Actor @operator, CancellationToken token)
    {
        var settings = Settings.Read();

        // Standard output belongs to the command; what is worth knowing goes to standard error, and only if it is a warning.
        using var logging = LoggerFactory.Create(Configure);
        var embedded = settings.Database is null
            ? await EmbeddedPostgres.OpenAsync(settings.DataFolder, PostgresUse.Command, logging.CreateLogger("postgres"), token)
            : null;
        try
        {
            var connection = settings.Database ?? embedded!.ConnectionString;
            await RecordOwner.PrepareAsync(connection, logging.CreateLogger("schema"), token);
            var services = new ServiceCollection()
                .AddLogging(Configure)
                .AddIngest(connection, settings.DataFolder)
                .AddReports(connection, settings.FontsFolder)
                .AddAccounts(connection)
                .AddChainChecks()
                .AddPress()
                .BuildServiceProvider();
            return new CommandHost(embedded, services, settings, connection, @operator);
        }
        catch
        {
            if (embedded is not null)
            {
                await embedded.DisposeAsync();
            }

            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }
    }

    internal static void Configure(ILoggingBuilder logging) => logging
        .AddSimpleConsole(console => console.SingleLine = true)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        .SetMinimumLevel(LogLevel.Warning);
}
