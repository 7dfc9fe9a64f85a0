using Microsoft.Extensions.Logging;

namespace Coordination.Ingest.Postgres;

/// <summary>
/// Keeps the server running until it is stopped. All its child processes start on one thread of its own, because the kernel's
/// "signal me when my parent dies" means the parent's thread: a server started on a pool thread is killed when the pool shrinks.
/// </summary>
internal sealed class PostmasterSupervisor : IDisposable
{
    private static readonly TimeSpan UsualStart = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FastStopLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LastProcessLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ReadyPoll = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan WatchPoll = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SignalAgain = TimeSpan.FromSeconds(1);

    private readonly ClusterPaths _paths;
    private readonly ILogger _logger;
    private readonly AutoResetEvent _changed = new(false);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RestartDelay _delay = new();
    private volatile bool _stopping;

    public PostmasterSupervisor(ClusterPaths paths, ILogger logger)
    {
        _paths = paths;
        _logger = logger;
        new Thread(Run) { IsBackground = true, Name = "PostgreSQL supervisor" }.Start();
    }

    /// <summary>Ends when the server first accepts connections, or with the reason why it never will.</summary>
    public Task Ready => _ready.Task;

    /// <summary>The fast shutdown; ends when the server is gone.</summary>
    public Task StopAsync()
    {
        _stopping = true;
        _changed.Set();
        return _ended.Task;
    }

    public void Dispose() => _changed.Dispose();

    private void Run()
    {
        try
        {
            var programs = ServerPrograms.Find(_paths.ClusterMajor());
            var account = ServerAccount.Choose(_paths, programs);
            ClusterFiles.EnsureCluster(_paths, programs, account, _logger);
            while (!_stopping)
            {
                RunOnce(programs, account);
            }

            _ready.TrySetCanceled();
        }
        catch (Exception error)
        {
            if (!_ready.TrySetException(error))
            {
                Log.SupervisorFailed(_logger, error);
            }
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private void RunOnce(ServerPrograms programs, ServerAccount account)
    {
        // Also between two runs: a killed postmaster's backends may hold the shared memory for a while yet.
        LeftoverProcesses.Stop(_paths, _logger);
        account.CreateFolder(_paths.Sockets);
        ClusterFiles.RotateLog(_paths);
        using var server = PostmasterProcess.Start(_paths, programs, account, _changed);
        WaitUntilReady(server);
        Watch(server);
        if (_stopping)
        {
            Stop(server);
            return;
        }

        var reason = server.Reason();
        if (!_ready.Task.IsCompleted)
        {
            throw new PostgresUnavailableException($"The embedded PostgreSQL in {_paths.Cluster} does not start: {reason}");
        }

        var delay = _delay.After(server.Age);
        Log.PostmasterEnded(_logger, server.ExitCode, reason, delay);
        _changed.WaitOne(delay);
    }

    private void WaitUntilReady(PostmasterProcess server)
    {
        // No limit: repair after a crash may rightly take minutes, and a stop in its midst would have it begin again. A server that
        // cannot start ends by itself, and the opener's token ends the wait for one that can.
        var told = false;
        while (!_stopping && !server.Ended && !server.Ready)
        {
            _changed.WaitOne(ReadyPoll);
            if (!told && server.Age > UsualStart)
            {
                Log.PostmasterRepairing(_logger, _paths.LogFile);
                told = true;
            }
        }

        if (!server.Ended && server.Ready)
        {
            Log.PostmasterReady(_logger, server.Pid, (long)server.Age.TotalMilliseconds);
            _ready.TrySetResult();
        }
    }

    private void Watch(PostmasterProcess server)
    {
        while (!_stopping && !server.Ended)
        {
            if (!_changed.WaitOne(WatchPoll) && ClusterFiles.RotateLog(_paths))
            {
                server.ReopenLog();
            }
        }
    }

    private void Stop(PostmasterProcess server)
    {
        var asked = server.Age;
        while (!server.Ended)
        {
            // Again and again: a signal that comes before the server has its handlers is lost where a shell had it ignored.
            server.Signal(server.Age - asked < FastStopLimit ? Posix.Interrupt : Posix.Quit);
            _changed.WaitOne(SignalAgain);
        }

        LeftoverProcesses.WaitUntilGone(_paths, LastProcessLimit);
        ClusterFiles.RemoveSocketFolder(_paths);
        Log.PostmasterStopped(_logger);
    }
}
