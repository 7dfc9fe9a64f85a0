using Coordination.Ingest.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace Coordination.Support;

/// <summary>A host of the embedded PostgreSQL in a process of its own: says "ready", then works until its input ends or it is killed.</summary>
public static class KillableHost
{
    public static async Task<int> Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var use = Enum.Parse<PostgresUse>(args[1]);
        await using var postgres = await EmbeddedPostgres.OpenAsync(args[0], use, NullLogger.Instance);
        postgres.Announce("http://127.0.0.1:9");
        await Console.Out.WriteLineAsync(postgres.Owner ? "ready owner" : "ready guest");
        await Console.In.ReadLineAsync();
        return 0;
    }
}
