using System.Diagnostics;
using System.Threading.Channels;

using Coordination.Ingest.Registry;

using Microsoft.Extensions.Logging;

using Npgsql;

namespace Coordination.Ingest.Journal;

/// <summary>One writer loop: takes all that waits, up to a bound, and commits it together.</summary>
internal sealed class IntakePartition : IAsyncDisposable
{
    // Many single events share a commit better than few; what waits already is enough when it is as much as this.
    private const int EnoughEvents = 500;

    private static readonly TimeSpan LongestGathering = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan HeldTime = TimeSpan.FromMilliseconds(25);

    private readonly Channel<IntakePart> _parts = Channel.CreateUnbounded<IntakePart>(new UnboundedChannelOptions { SingleReader = true });
    private readonly BatchWriter _writer;
    private readonly TimeSpan _longestHeld;
    private readonly Task _loop;

    private int _waiting;

    public IntakePartition(NpgsqlDataSource database, CalendarBook calendar, TimeSpan longestHeld, TimeProvider time, ILogger logger)
    {
        _longestHeld = longestHeld;
        _writer = new BatchWriter(database, calendar, time, logger);
        _loop = Task.Run(WriteAllAsync);
    }

    // Unbounded here because the gate in front bounds what may wait in all partitions together.
    public void Write(IntakePart part)
    {
        Interlocked.Add(ref _waiting, part.Weight);
        if (!_parts.Writer.TryWrite(part))
        {
            part.Done.TrySetException(new IntakeUnavailableException("The program is stopping; send the same again."));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _parts.Writer.TryComplete();
        await _loop;
    }

    private async Task WriteAllAsync()
    {
        var parts = new List<IntakePart>();
        var lastWrite = TimeSpan.Zero;
        while (await _parts.Reader.WaitToReadAsync())
        {
            // Under a stream of single events a wait in proportion to what a commit takes lets many share the next; the first event after a busy
            // time waits for no longer than that once.
            if (parts.Count > 1 && Volatile.Read(ref _waiting) < EnoughEvents)
            {
                await Task.Delay(lastWrite / 2 < LongestGathering ? lastWrite / 2 : LongestGathering);
            }

            parts.Clear();
            var weight = 0;
            for (; weight < Intake.MostEventsInPart && _parts.Reader.TryRead(out var part); weight += part.Weight)
            {
                parts.Add(part);
            }

            Interlocked.Add(ref _waiting, -weight);
            var start = Stopwatch.GetTimestamp();
            foreach (var held in await _writer.WriteAsync(parts))
            {
                _ = TryAgainAsync(held);
            }

            lastWrite = Stopwatch.GetElapsedTime(start);
        }
    }

    // A ward that an import or a rebuild holds makes its own senders wait, and nobody else's.
    private async Task TryAgainAsync(IntakePart part)
    {
        if (part.Waiting > _longestHeld)
        {
            if (part.AsideWhileHeld() is { } aside)
            {
                Write(aside);
                return;
            }

            part.Done.TrySetException(new WardHeldException());
            return;
        }

        await Task.Delay(HeldTime);
        Write(part);
    }
}
