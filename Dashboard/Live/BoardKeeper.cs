using System.Collections.Concurrent;

using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

using Npgsql;

namespace Coordination.Dashboard.Live;

/// <summary>
/// Holds the newest board of each ward that someone looks at, one for all viewers: the cost of a change grows with the wards that moved,
/// not with the people who watch. A notice from the journal, or the poll that makes up for lost ones, marks a board as old;
/// it is read again at most ten times a second and its subscribers are woken. It is read in the program's own name and given out only within
/// a <see cref="WardScope"/>, which only the database's record of grants makes.
/// </summary>
public sealed class BoardKeeper(WardBoards boards, TimeProvider time, ILogger<BoardKeeper> logger) : IDisposable
{
    /// <summary>The eye sees no more, and a burst of commits folds into one read.</summary>
    public static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(100);

    // Boards that are read at the same moment; more would only queue up in the database.
    private readonly SemaphoreSlim _reading = new(4);
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private volatile LiveStatus _status = new(false, null);

    /// <summary>Whether changes reach us now, and if not, since when.</summary>
    public LiveStatus Status => _status;

    /// <summary>What of the newest known board is within a scope, read when there is none yet; null when there is no such ward any more.</summary>
    /// <exception cref="NpgsqlException">It had to be read and could not be.</exception>
    public async ValueTask<WardBoard?> GetAsync(WardScope scope, CancellationToken token)
    {
        var entry = _entries.GetOrAdd(scope.Code, static code => new Entry(code));
        var board = entry.Board;
        var current = board is not null && !entry.IsOld && _status.Connected && board.Today == VietnamTime.DayOf(time.GetUtcNow());
        return (current ? board : await ReadAsync(entry, token))?.Within(scope);
    }

    /// <summary>The same of the newest board that was ever read, whatever its age; null when none was.</summary>
    public WardBoard? LastKnown(WardScope scope) => _entries.TryGetValue(scope.Code, out var entry) ? entry.Board?.Within(scope) : null;

    /// <summary>
    /// Calls back whenever the ward's board was replaced or the status changed, one call at a time per ward and not more often than
    /// the interval; the callback must only post to its own circuit. Dispose to stop.
    /// </summary>
    public IDisposable Watch(WardScope scope, Action changed)
    {
        var entry = _entries.GetOrAdd(scope.Code, static code => new Entry(code));
        return entry.Subscribe(changed);
    }

    public void Dispose() => _reading.Dispose();

    /// <summary>A ward's figures have moved.</summary>
    internal void Touch(int wardId)
    {
        foreach (var entry in _entries.Values)
        {
            if (entry.Board is null || entry.Board.WardId == wardId)
            {
                MarkOld(entry);
            }
        }
    }

    /// <summary>Marks those boards as old that are behind the given heads or of another day.</summary>
    internal void Compare(IReadOnlyDictionary<int, string> versions)
    {
        var today = VietnamTime.DayOf(time.GetUtcNow());
        foreach (var entry in _entries.Values)
        {
            if (entry.Board is not { } board || board.Today != today || versions.GetValueOrDefault(board.WardId) != board.Version)
            {
                MarkOld(entry);
            }
        }
    }

    internal void SetStatus(LiveStatus status)
    {
        if (status != _status)
        {
            _status = status;
            foreach (var entry in _entries.Values)
            {
                entry.Raise(logger);
            }
        }
    }

    private void MarkOld(Entry entry)
    {
        entry.IsOld = true;
        if (entry.HasSubscribers && entry.BeginRefresh())
        {
            _ = Task.Run(() => RefreshAsync(entry));
        }
    }

    private async Task RefreshAsync(Entry entry)
    {
        try
        {
            while (entry.ContinueRefresh())
            {
                var wait = ShortestInterval - time.GetElapsedTime(entry.ReadAt);
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, time);
                }

                await ReadAsync(entry, CancellationToken.None);
                entry.Raise(logger);
            }
        }
        catch (Exception error)
        {
            // The board stays old, and a refresh can begin anew. The listener notices a database that is away, says so on the pages, and marks again when it is back.
            entry.AbandonRefresh();
            Log.BoardNotRead(logger, entry.Code, error.Message);
        }
    }

    private async Task<WardBoard?> ReadAsync(Entry entry, CancellationToken token)
    {
        await _reading.WaitAsync(token);
        try
        {
            // Before the read: what changes during it marks the board as old again.
            entry.IsOld = false;
            entry.ReadAt = time.GetTimestamp();
            var board = await boards.ReadAsync(Actor.Program, entry.Code, token);
            if (board is null)
            {
                _entries.TryRemove(new KeyValuePair<string, Entry>(entry.Code, entry));
            }

            entry.Replace(board);
            return entry.Board;
        }
        catch
        {
            entry.IsOld = true;
            throw;
        }
        finally
        {
            _reading.Release();
        }
    }

    private sealed class Entry(string code)
    {
        private readonly Lock _lock = new();
        private volatile Action[] _subscribers = [];
        private volatile WardBoard? _board;
        private volatile bool _isOld = true;
        private bool _refreshing;

        public string Code { get; } = code;

        public WardBoard? Board => _board;

        public bool IsOld
        {
            get => _isOld;
            set => _isOld = value;
        }

        public long ReadAt { get; set; }

        public bool HasSubscribers => _subscribers.Length > 0;

        // Two reads may overtake each other; the older one must not win.
        public void Replace(WardBoard? board)
        {
            lock (_lock)
            {
                if (board is null || _board is null
                    || (board.Position, board.Revision, board.Today).CompareTo((_board.Position, _board.Revision, _board.Today)) >= 0)
                {
                    _board = board;
                }
            }
        }

        public bool BeginRefresh()
        {
            lock (_lock)
            {
                return !_refreshing && (_refreshing = true);
            }
        }

        /// <summary>True while there is something to read for someone; false ends the refresh, in one step with the next one's beginning.</summary>
        public bool ContinueRefresh()
        {
            lock (_lock)
            {
                return _refreshing = _isOld && HasSubscribers;
            }
        }

        public void AbandonRefresh()
        {
            lock (_lock)
            {
                _refreshing = false;
            }
        }

        public IDisposable Subscribe(Action changed)
        {
            lock (_lock)
            {
                _subscribers = [.. _subscribers, changed];
            }

            return new Subscription(this, changed);
        }

        public void Raise(ILogger logger)
        {
            foreach (var changed in _subscribers)
            {
                try
                {
                    changed();
                }
                catch (Exception error) when (error is ObjectDisposedException or InvalidOperationException)
                {
                    // A circuit that is just closing; the others must hear all the same.
                    Log.SubscriberFailed(logger, error.Message);
                }
            }
        }

        private sealed class Subscription(Entry entry, Action changed) : IDisposable
        {
            public void Dispose()
            {
                lock (entry._lock)
                {
                    entry._subscribers = [.. entry._subscribers.Where(other => other != changed)];
                }
            }
        }
    }
}
