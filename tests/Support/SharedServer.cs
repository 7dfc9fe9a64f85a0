namespace Coordination.Support;

/// <summary>
/// Stops the tests' PostgreSQL after the last test. Waiting for that at process exit instead would have the test runner, which allows
/// a second there, complain of threads that do not end.
/// </summary>
public sealed class SharedServer : IAsyncDisposable
{
    public ValueTask DisposeAsync() => TestServer.StopSharedAsync();
}
