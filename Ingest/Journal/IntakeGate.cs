namespace Coordination.Ingest.Journal;

/// <summary>Lets in as many events as may wait, in the order of asking; the others wait a while and are then sent away.</summary>
internal sealed class IntakeGate(int capacity, TimeSpan longestWait)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiters = [];
    private int _inside;

    /// <summary>Waits for room. Dispose the answer to leave. A single submission larger than the capacity enters when it is alone.</summary>
    /// <exception cref="IntakeUnavailableException">There was no room in time.</exception>
    public async Task<IDisposable> EnterAsync(int events, CancellationToken token)
    {
        LinkedListNode<Waiter> node;
        lock (_lock)
        {
            if (_waiters.Count == 0 && Fits(events))
            {
                _inside += events;
                return new Place(this, events);
            }

            node = _waiters.AddLast(new Waiter(events, new(TaskCreationOptions.RunContinuationsAsynchronously)));
        }

        try
        {
            await node.Value.Admitted.Task.WaitAsync(longestWait, token);
            return new Place(this, events);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            lock (_lock)
            {
                if (node.Value.Admitted.Task.IsCompleted)
                {
                    _inside -= events;
                }
                else
                {
                    _waiters.Remove(node);
                }

                AdmitWaiters();
            }

            token.ThrowIfCancellationRequested();
            throw new IntakeUnavailableException("Too much is waiting to be recorded; nothing was taken. Send the same again.");
        }
    }

    private bool Fits(int events) => _inside == 0 || _inside + events <= capacity;

    private void Leave(int events)
    {
        lock (_lock)
        {
            _inside -= events;
            AdmitWaiters();
        }
    }

    private void AdmitWaiters()
    {
        while (_waiters.First is { } first && Fits(first.Value.Events))
        {
            _inside += first.Value.Events;
            _waiters.RemoveFirst();
            first.Value.Admitted.SetResult();
        }
    }

    private sealed record Waiter(int Events, TaskCompletionSource Admitted);

    private sealed class Place(IntakeGate gate, int events) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                gate.Leave(events);
            }
        }
    }
}
