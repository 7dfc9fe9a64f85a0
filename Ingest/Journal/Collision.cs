using Npgsql;

namespace Coordination.Ingest.Journal;

/// <summary>
/// Two transactions in each other's way, of which PostgreSQL has ended one so that the other can go on: nothing of it was done, and the same
/// again succeeds as a rule.
/// </summary>
internal static class Collision
{
    public static bool Is(PostgresException error) => error.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    /// <summary>Does the work, and twice more when it collided.</summary>
    public static async Task<T> RetryAsync<T>(Func<Task<T>> work)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await work();
            }
            catch (PostgresException error) when (Is(error) && tries < 3)
            {
                // The other goes first: who comes back at once stands in its way again before it has woken.
                await Task.Delay(Random.Shared.Next(20, 80) * tries);
            }
        }
    }
}
