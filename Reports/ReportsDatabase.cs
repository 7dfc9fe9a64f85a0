using Npgsql;

namespace Coordination.Reports;

/// <summary>The connections through which everything is read; their sessions cannot write.</summary>
public sealed class ReportsDatabase : IAsyncDisposable
{
    private ReportsDatabase(string connectionString)
    {
        ConnectionString = connectionString;
        Source = NpgsqlDataSource.Create(connectionString);
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>With its password, which the data source does not give back; for a connection outside the pool.</summary>
    public string ConnectionString { get; }

    /// <summary>Opens the record for reading.</summary>
    public static ReportsDatabase Open(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "coordination-reports",
            MaxAutoPrepare = 60,
            AutoPrepareMinUsages = 2,
        };
        settings.Options = $"{settings.Options} -c default_transaction_read_only=on".Trim();
        return new ReportsDatabase(settings.ConnectionString);
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
