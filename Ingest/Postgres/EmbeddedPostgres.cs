using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Coordination.Ingest.Postgres;

/// <summary>
/// The private PostgreSQL of one data folder: started and kept running by the folder's owner, used by the commands beside it.
/// It listens on a Unix socket in a folder that only its account may enter, and nowhere else.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    /// <summary>A command may wait for another command's import; longer than this the user should know.</summary>
    private static readonly TimeSpan OwnerWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan OwnerPoll = TimeSpan.FromMilliseconds(50);

    private readonly string _dataFolder;
    private readonly DataFolderLock? _lock;
    private readonly PostmasterSupervisor? _supervisor;
    private OwnerNote _note;
    private bool _disposed;

    private EmbeddedPostgres(string dataFolder, PostgresUse use, OwnerNote note, DataFolderLock? held, PostmasterSupervisor? supervisor)
    {
        _dataFolder = dataFolder;
        _note = note;
        _lock = held;
        _supervisor = supervisor;
        ConnectionString = PostgresConnection.ConnectionString(note.Sockets, PostmasterSettings.Database, use);
    }

    /// <summary>Leads to the database <c>coordination</c>, which exists.</summary>
    public string ConnectionString { get; }

    /// <summary>True when this program started the server and will stop it; false when it uses a serving program's.</summary>
    public bool Owner => _lock is not null;

    /// <summary>Opens the data folder's database: starts it, or finds the one that a serving program has running.</summary>
    /// <exception cref="DataFolderInUseException">Another program serves from the folder, or works on it for too long.</exception>
    /// <exception cref="PostgresUnavailableException">The server cannot be started here.</exception>
    public static async Task<EmbeddedPostgres> OpenAsync(
        string dataFolder, PostgresUse use, ILogger logger, CancellationToken cancellationToken = default)
    {
        ClusterFiles.CreateDataFolder(Path.GetFullPath(dataFolder));
        var folder = Posix.RealPath(Path.GetFullPath(dataFolder));
        var paths = new ClusterPaths(folder);
        var own = new OwnerNote(Environment.ProcessId, use, paths.Sockets, null);
        var clock = Stopwatch.StartNew();
        OwnerNote? earlier = null;
        while (true)
        {
            if (DataFolderLock.TryTake(folder, own) is { } held)
            {
                return await StartAsync(paths, own, held, logger, cancellationToken);
            }

            // The note of a killed owner may be seen for a moment after another has the lock; seen twice it is the holder's.
            var owner = OwnerNote.Read(folder);
            if (owner is not null && owner.Pid == earlier?.Pid && await JoinAsync(folder, use, owner, logger, cancellationToken) is { } joined)
            {
                return joined;
            }

            if (owner is not null && earlier is null)
            {
                Log.WaitingForOwner(logger, owner.Pid);
            }

            if (clock.Elapsed > OwnerWait)
            {
                throw new DataFolderInUseException(
                    $"{folder} is in use by process {owner?.Pid} for over {OwnerWait.TotalMinutes:0} minutes: wait for it, or stop it.");
            }

            earlier = owner;
            await Task.Delay(OwnerPoll, cancellationToken);
        }
    }

    /// <summary>Tells others where this host serves; a second host names it when it is refused.</summary>
    public void Announce(string url)
    {
        if (Owner)
        {
            _note = _note with { Url = url };
            _note.Write(_dataFolder);
        }
    }

    /// <summary>Stops the server when this program started it, and gives the data folder free.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (_supervisor is not null && _lock is not null)
        {
            await ReleaseAsync(_dataFolder, _supervisor, _lock);
        }
    }

    /// <summary>Uses a host's database once it answers; null while there is nothing to do but wait.</summary>
    private static async Task<EmbeddedPostgres?> JoinAsync(
        string folder, PostgresUse use, OwnerNote owner, ILogger logger, CancellationToken cancellationToken)
    {
        if (owner.Use != PostgresUse.Serve)
        {
            return null;
        }

        if (use == PostgresUse.Serve)
        {
            throw new DataFolderInUseException($"{folder} is in use: process {owner.Pid} serves from it"
                + $" on {owner.Url ?? "an address not yet known"}. Stop that one, or set COORDINATION_DATA to another folder.");
        }

        if (!await PostgresConnection.AcceptsAsync(owner.Sockets, cancellationToken))
        {
            return null;
        }

        Log.UsingServingProgram(logger, owner.Pid);
        return new EmbeddedPostgres(folder, use, owner, null, null);
    }

    private static async Task<EmbeddedPostgres> StartAsync(
        ClusterPaths paths, OwnerNote note, DataFolderLock held, ILogger logger, CancellationToken cancellationToken)
    {
        PostmasterSupervisor? supervisor = null;
        try
        {
            supervisor = new PostmasterSupervisor(paths, logger);
            await supervisor.Ready.WaitAsync(cancellationToken);
            await PostgresConnection.EnsureDatabaseAsync(paths.Sockets, cancellationToken);
            return new EmbeddedPostgres(paths.Data, note.Use, note, held, supervisor);
        }
        catch
        {
            await ReleaseAsync(paths.Data, supervisor, held);
            throw;
        }
    }

    private static async Task ReleaseAsync(string folder, PostmasterSupervisor? supervisor, DataFolderLock held)
    {
        if (supervisor is not null)
        {
            await supervisor.StopAsync();
            supervisor.Dispose();
        }

        OwnerNote.Remove(folder);
        held.Dispose();
    }
}
