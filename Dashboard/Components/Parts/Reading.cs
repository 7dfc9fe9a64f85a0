using Npgsql;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>
/// What a page has read, and whether it could read it again: a failed reading leaves the last good one standing with its time.
/// Of two readings under way the one asked for last counts. To be disposed with its page, after which nothing arrives.
/// </summary>
public sealed class Reading<T> : IDisposable
    where T : class
{
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _leaving = new();
    private int _turn;

    public Reading(TimeProvider time)
    {
        _time = time;
        Leaving = _leaving.Token;
    }

    /// <summary>Cancelled when the page is left.</summary>
    public CancellationToken Leaving { get; }

    /// <summary>The last good reading; null while there is none.</summary>
    public T? Value { get; private set; }

    /// <summary>When <see cref="Value"/> was read; null while there is none, or where it came from elsewhere.</summary>
    public DateTimeOffset? At { get; private set; }

    /// <summary>The last reading failed.</summary>
    public bool Failed { get; private set; }

    /// <summary>The page was left; there is nobody to show anything to.</summary>
    public bool IsLeft => Leaving.IsCancellationRequested;

    /// <summary>Reads; true when there is a new value, false when it failed, came too late or the page was left.</summary>
    public async Task<bool> ReadAsync(Func<CancellationToken, Task<T?>> read)
    {
        if (IsLeft)
        {
            return false;
        }

        var turn = ++_turn;
        try
        {
            var value = await read(Leaving);
            if (turn != _turn || IsLeft)
            {
                return false;
            }

            (Value, At, Failed) = (value, _time.GetUtcNow(), false);
            return true;
        }
        catch (OperationCanceledException) when (IsLeft)
        {
            return false;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            Failed |= turn == _turn;
            return false;
        }
    }

    /// <summary>Shows what is known from elsewhere, or nothing, as when something else is asked for.</summary>
    public void Begin(T? known = null)
    {
        _turn++;
        (Value, At, Failed) = (known, null, false);
    }

    /// <summary>Takes a newer value that was not asked for; what failed stays said until one comes.</summary>
    public void Renew(T value)
    {
        Failed &= ReferenceEquals(value, Value);
        (Value, At) = (value, _time.GetUtcNow());
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
