using Coordination.Ingest.Postgres;
using Coordination.Ingest.Record;

using Npgsql;

namespace Coordination.Reports;

/// <summary>The connections through which everything is read, each reading in somebody's name; their role can write nothing.</summary>
public sealed class ReportsDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    private ReportsDatabase(string connectionString)
    {
        ConnectionString = connectionString;
        _source = NpgsqlDataSource.Create(connectionString);
    }

    /// <summary>With its password, which the data source does not give back; for a connection outside the pool.</summary>
    public string ConnectionString { get; }

    /// <summary>Opens the record for reading, from its owner's connection string.</summary>
    public static ReportsDatabase Open(string connectionString) =>
        OpenAs(DatabaseRoles.ConnectionString(connectionString, DatabaseRoles.Reports));

    /// <summary>One reading in an actor's name: every question in it sees the same moment and only what the actor may see.</summary>
    public Task<Reading> ReadAsync(Actor actor, CancellationToken token) => Reading.BeginAsync(_source, actor, logged: false, token);

    /// <summary>The same for a reading of personal data, whose entry in the access log is kept by <see cref="Reading.CommitAsync"/>.</summary>
    public Task<Reading> ReadLoggedAsync(Actor actor, CancellationToken token) => Reading.BeginAsync(_source, actor, logged: true, token);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>Under whatever role the string names; what the walls cost is measured against the owner, for whom there are none.</summary>
    internal static ReportsDatabase OpenAs(string connectionString)
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
}
