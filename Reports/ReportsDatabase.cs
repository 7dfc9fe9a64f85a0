using Npgsql;

namespace Coordination.Reports;

/// <summary>The connections through which everything is read; their sessions cannot write.</summary>
public sealed class ReportsDatabase(NpgsqlDataSource source) : IAsyncDisposable
{
    public NpgsqlDataSource Source { get; } = source;

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
        return new ReportsDatabase(NpgsqlDataSource.Create(settings.ConnectionString));
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
