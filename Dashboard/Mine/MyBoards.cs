using Coordination.Dashboard.Live;
using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Mine;

/// <summary>The board on which a place's figures stand, within what its leader may see.</summary>
public sealed class MyBoards(BoardKeeper keeper, ScopeBook scopes)
{
    /// <summary>The newest board; null when the ward is not there for the actor any more.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database is away and nothing is known.</exception>
    public async Task<WardBoard?> ReadAsync(Actor actor, MyPlace place, CancellationToken token) =>
        await scopes.ReadAsync(actor, place.Ward, token) is { } scope ? await keeper.GetAsync(scope, token) : null;

    /// <summary>A person has just written there: the next reading does not wait for the notice.</summary>
    public void Touch(int wardId) => keeper.Touch(wardId);
}
