using System.Diagnostics;

namespace Coordination.Ingest.Postgres;

/// <summary>One run of the server, from its start to its end. Must be started on a thread that outlives it.</summary>
internal sealed class PostmasterProcess : IDisposable
{
    private const int RememberedLines = 20;

    private readonly Process _process;
    private readonly ClusterPaths _paths;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Queue<string> _lastLines = new();

    private PostmasterProcess(Process process, ClusterPaths paths)
    {
        _process = process;
        _paths = paths;
    }

    public int Pid => _process.Id;

    public TimeSpan Age => _clock.Elapsed;

    public bool Ended => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>True once the server accepts connections; the pid tells this run's file from an older one's.</summary>
    public bool Ready => _paths.ReadPidFile() is { Ready: true } file && file.Pid == Pid;

    /// <summary>Starts the server; <paramref name="changed"/> is set when it ends.</summary>
    public static PostmasterProcess Start(ClusterPaths paths, ServerPrograms programs, ServerAccount account, EventWaitHandle changed)
    {
        var process = new Process
        {
            StartInfo = ProgramRun.Prepare(account.Wrap(PostmasterSettings.CommandLine(paths, programs))),
            EnableRaisingEvents = true,
        };
        var run = new PostmasterProcess(process, paths);
        process.Exited += (_, _) => changed.Set();
        process.OutputDataReceived += run.Remember;
        process.ErrorDataReceived += run.Remember;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return run;
    }

    public void Signal(int signal)
    {
        if (!Ended)
        {
            Posix.Signal(Pid, signal);
        }
    }

    /// <summary>Has the server open its log anew after the old one was put aside.</summary>
    public void ReopenLog()
    {
        File.WriteAllText(Path.Combine(_paths.Cluster, "logrotate"), "");
        Signal(Posix.User1);
    }

    /// <summary>Why the server did not start, in its own words: before its log is open they come over our pipe.</summary>
    public string Reason()
    {
        // The last words may still be in the pipe; a backend that holds it open must not hold us.
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        try
        {
            _process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // What has come so far has to do.
        }

        lock (_lastLines)
        {
            var line = _lastLines.LastOrDefault(line => line.Contains("FATAL", StringComparison.Ordinal)) ?? _lastLines.LastOrDefault();
            return line is null || line.Contains("logging collector", StringComparison.Ordinal) || line.Contains("HINT", StringComparison.Ordinal)
                ? $"see {_paths.LogFile}"
                : line;
        }
    }

    public void Dispose() => _process.Dispose();

    private void Remember(object sender, DataReceivedEventArgs received)
    {
        if (received.Data is not { Length: > 0 } line)
        {
            return;
        }

        lock (_lastLines)
        {
            _lastLines.Enqueue(line);
            if (_lastLines.Count > RememberedLines)
            {
                _lastLines.Dequeue();
            }
        }
    }
}
