using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Coordination.Ingest.Postgres;

/// <summary>
/// The server processes that an earlier owner left on a cluster. Each of them works in the cluster's folder, which is how they are
/// known; only the holder of the data folder's lock may call this, so none of them belongs to a living owner.
/// </summary>
internal static class LeftoverProcesses
{
    private static readonly (int Signal, TimeSpan Wait)[] Steps =
    [
        (Posix.Interrupt, TimeSpan.FromSeconds(20)),
        (Posix.Quit, TimeSpan.FromSeconds(5)),
        (Posix.Kill, TimeSpan.FromSeconds(5)),
    ];

    /// <summary>Stops an orphaned server, first gently, and waits until no process of it holds the shared memory.</summary>
    public static void Stop(ClusterPaths paths, ILogger logger)
    {
        if (Directory.Exists("/proc/self"))
        {
            StopAll(paths, logger);
            RemoveStalePidFile(paths, logger);
        }
    }

    /// <summary>Waits for the last of them, such as the one that writes the log, which ends a moment after the postmaster.</summary>
    public static void WaitUntilGone(ClusterPaths paths, TimeSpan limit)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < limit && InFolder(paths.Cluster).Count > 0;)
        {
            Thread.Sleep(5);
        }
    }

    private static void StopAll(ClusterPaths paths, ILogger logger)
    {
        foreach (var (signal, wait) in Steps)
        {
            var found = InFolder(paths.Cluster);
            if (found.Count == 0)
            {
                return;
            }

            // The postmaster ends its own children; only when it is gone do they have to be told one by one.
            var postmaster = paths.ReadPidFile().Pid;
            var targets = found.Contains(postmaster) ? [postmaster] : found;
            Log.StoppingLeftovers(logger, targets.Count, signal);
            targets.ForEach(pid => Posix.Signal(pid, signal));

            WaitUntilGone(paths, wait);
        }
    }

    /// <summary>
    /// A pid left in the file may by now be some other program's, and the server would refuse to start for its sake. With no
    /// process in the cluster's folder the file means nothing.
    /// </summary>
    private static void RemoveStalePidFile(ClusterPaths paths, ILogger logger)
    {
        if (File.Exists(paths.PidFile) && InFolder(paths.Cluster).Count == 0)
        {
            Log.RemovingStalePidFile(logger, paths.PidFile);
            File.Delete(paths.PidFile);
        }
    }

    private static List<int> InFolder(string folder)
    {
        var found = new List<int>();
        foreach (var entry in Directory.Exists("/proc/self") ? Directory.EnumerateDirectories("/proc") : [])
        {
            if (int.TryParse(Path.GetFileName(entry), NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
                && WorksIn(entry, folder)
                && IsServer(entry))
            {
                found.Add(pid);
            }
        }

        return found;
    }

    private static bool WorksIn(string process, string folder)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget == folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Someone's shell may stand in the folder too; that one is not ours to stop. The name is the program's file, cut at 15.</summary>
    private static bool IsServer(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "comm")).Trim() is "postgres" or "postmaster";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
