using System.Collections.Concurrent;

using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

using Npgsql;

namespace Coordination.Dashboard.Live;

/// <summary>
/// What of a ward somebody may see. The database is asked each time; only while it is away does what it last said hold on for some
/// minutes, so that an open page stays readable with the figures it had.
/// </summary>
public sealed class ScopeBook(Scopes scopes, TimeProvider time)
{
    private static readonly TimeSpan HoldsOn = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(int Account, string Ward), (WardScope Scope, long At)> _last = new();

    /// <summary>The scope; null when there is nothing of the ward that the actor may see.</summary>
    /// <exception cref="NpgsqlException">The database is away, and nothing recent is known.</exception>
    public async Task<WardScope?> ReadAsync(Actor actor, string ward, CancellationToken token)
    {
        try
        {
            var scope = await scopes.ReadAsync(actor, ward, token);
            if (scope is null)
            {
                // Nothing to hold on to, and codes that anybody may invent.
                _last.TryRemove((actor.AccountId, ward), out _);
            }
            else
            {
                _last[(actor.AccountId, ward)] = (scope, time.GetTimestamp());
            }

            return scope;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException
            && _last.TryGetValue((actor.AccountId, ward), out var last) && time.GetElapsedTime(last.At) < HoldsOn)
        {
            return last.Scope;
        }
    }
}
