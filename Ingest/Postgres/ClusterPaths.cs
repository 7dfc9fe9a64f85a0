using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Coordination.Ingest.Postgres;

/// <summary>The names of everything that belongs to the embedded PostgreSQL inside one data folder.</summary>
internal sealed class ClusterPaths
{
    /// <summary>A Unix socket's path may have 107 bytes; the server adds "/.s.PGSQL.5432" to its folder.</summary>
    private const int LongestSocketFolder = 107 - 14;

    public ClusterPaths(string dataFolder)
    {
        Data = dataFolder;
        Cluster = Path.Combine(dataFolder, "pg");
        NewCluster = Path.Combine(dataFolder, "pg.new");
        Logs = Path.Combine(dataFolder, "log");
        var inside = Path.Combine(dataFolder, "run");
        Sockets = Encoding.UTF8.GetByteCount(inside) <= LongestSocketFolder ? inside : $"/tmp/coordination-{Hash(dataFolder)}";
    }

    public string Data { get; }

    public string Cluster { get; }

    /// <summary>Where initdb works; it becomes <see cref="Cluster"/> by one rename, so a half-made cluster is never mistaken for one.</summary>
    public string NewCluster { get; }

    public string Logs { get; }

    public string LogFile => Path.Combine(Logs, "postgres.log");

    public string Sockets { get; }

    public string PidFile => Path.Combine(Cluster, "postmaster.pid");

    /// <summary>The major version that made the cluster; null when there is none yet.</summary>
    public int? ClusterMajor()
    {
        var file = Path.Combine(Cluster, "PG_VERSION");
        return File.Exists(file) ? int.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The postmaster's pid and whether it accepts connections, from the file that it keeps itself; pid 0 when there is none.</summary>
    public (int Pid, bool Ready) ReadPidFile()
    {
        try
        {
            var lines = File.ReadAllLines(PidFile);
            var pid = lines.Length > 0 && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            return (pid, lines.Length >= 8 && lines[7].StartsWith("ready", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return (0, false);
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
