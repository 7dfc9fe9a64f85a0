using System.Diagnostics;
using System.Text;

namespace Coordination.Benchmarks;

/// <summary>A text that so many circuits are to be sent, and when the last of them had it.</summary>
internal sealed class Expectation(string text, int circuits)
{
    // A batch carries its strings with their length before them, so that 1.001 is not found in 11.001.
    private readonly byte[] _bytes = [(byte)Encoding.UTF8.GetByteCount(text), .. Encoding.UTF8.GetBytes(text)];
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing = circuits;

    public string Text => text;

    /// <summary>Circuits that have not been sent it yet.</summary>
    public int Missing => Volatile.Read(ref _missing);

    /// <summary>When the last circuit had it, as a <see cref="Stopwatch"/> timestamp.</summary>
    public long MetAt { get; private set; }

    /// <summary>Ends when the last circuit has it.</summary>
    public Task All => _all.Task;

    public bool IsIn(ReadOnlySpan<byte> batch) => batch.IndexOf(_bytes) >= 0;

    public void Met()
    {
        if (Interlocked.Decrement(ref _missing) == 0)
        {
            MetAt = Stopwatch.GetTimestamp();
            _all.SetResult();
        }
    }
}
