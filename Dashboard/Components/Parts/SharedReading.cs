using System.Collections.Concurrent;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>
/// A reading that all viewers of the same thing share: it is made again only when its version has changed, one at a time, and not more
/// often than the interval; who asks earlier waits for it. A failed reading is told to those who wait and kept by nobody.
/// </summary>
internal sealed class SharedReading<TKey, TValue>(TimeProvider time, TimeSpan interval)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();

    /// <summary>The last good reading, whatever its age; null when there was none.</summary>
    public TValue? Last(TKey key) => _entries.TryGetValue(key, out var entry) ? entry.Value : null;

    /// <summary>A reading that is at least of the given version.</summary>
    public Task<TValue> ReadAsync(TKey key, string version, Func<Task<TValue>> read)
    {
        var entry = _entries.GetOrAdd(key, static _ => new Entry());
        lock (entry)
        {
            if (entry.Value is { } value && entry.Version == version)
            {
                return Task.FromResult(value);
            }

            return entry.Pending ??= RefreshAsync(entry, version, read);
        }
    }

    private async Task<TValue> RefreshAsync(Entry entry, string version, Func<Task<TValue>> read)
    {
        // Leave the caller's lock before anything else.
        await Task.Yield();
        try
        {
            var wait = entry.ReadAt == 0 ? TimeSpan.Zero : interval - time.GetElapsedTime(entry.ReadAt);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time);
            }

            entry.ReadAt = time.GetTimestamp();
            var value = await read();
            lock (entry)
            {
                (entry.Value, entry.Version) = (value, version);
            }

            return value;
        }
        finally
        {
            lock (entry)
            {
                entry.Pending = null;
            }
        }
    }

    private sealed class Entry
    {
        public TValue? Value { get; set; }

        public string? Version { get; set; }

        public long ReadAt { get; set; }

        public Task<TValue>? Pending { get; set; }
    }
}
