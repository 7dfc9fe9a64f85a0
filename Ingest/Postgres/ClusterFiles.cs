using Microsoft.Extensions.Logging;

namespace Coordination.Ingest.Postgres;

/// <summary>Makes the folders and, once, the cluster.</summary>
internal static class ClusterFiles
{
    /// <summary>Larger logs are put aside; one earlier log is kept.</summary>
    private const long LargestLog = 16 * 1024 * 1024;

    /// <summary>Creates the data folder; as root it can be passed through, so that the server's account reaches its own folders in it.</summary>
    public static void CreateDataFolder(string path)
    {
        const UnixFileMode Passable = Posix.OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        if (!Directory.Exists(path))
        {
            Posix.CreateFolder(path, Posix.EffectiveUser() == 0 ? Passable : Posix.OwnerOnly);
        }
    }

    /// <summary>Runs initdb when there is no cluster yet.</summary>
    public static void EnsureCluster(ClusterPaths paths, ServerPrograms programs, ServerAccount account, ILogger logger)
    {
        account.CreateFolder(paths.Logs);
        account.CreateFolder(paths.Sockets);
        if (Directory.Exists(paths.NewCluster))
        {
            Directory.Delete(paths.NewCluster, recursive: true);
        }

        if (Directory.Exists(paths.Cluster))
        {
            return;
        }

        Log.CreatingCluster(logger, paths.Cluster, programs.Major);
        account.CreateFolder(paths.NewCluster);
        var (exitCode, text) = ProgramRun.ToEnd(account.Wrap(
            programs.Program("initdb"), "-D", paths.NewCluster, "-U", PostmasterSettings.User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-k"));
        if (exitCode != 0)
        {
            throw new PostgresUnavailableException($"initdb failed in {paths.NewCluster}: {text.ReplaceLineEndings(" ")}");
        }

        // Only the socket, whose folder lets in none but the owner: no password to keep, and nothing to reach from outside.
        File.WriteAllText(Path.Combine(paths.NewCluster, "pg_hba.conf"), "local all all trust\nlocal replication all trust\n");
        Directory.Move(paths.NewCluster, paths.Cluster);
    }

    /// <summary>Leaves nothing outside the data folder.</summary>
    public static void RemoveSocketFolder(ClusterPaths paths)
    {
        if (!paths.Sockets.StartsWith(paths.Data + "/", StringComparison.Ordinal) && Directory.Exists(paths.Sockets))
        {
            Directory.Delete(paths.Sockets, recursive: true);
        }
    }

    /// <summary>Puts a large log aside; true when the server, if it runs, has to open a new one.</summary>
    public static bool RotateLog(ClusterPaths paths)
    {
        var log = new FileInfo(paths.LogFile);
        if (!log.Exists || log.Length < LargestLog)
        {
            return false;
        }

        log.MoveTo(paths.LogFile + ".1", overwrite: true);
        return true;
    }
}
