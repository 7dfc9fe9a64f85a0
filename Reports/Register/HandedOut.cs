using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Reports.Register;

/// <summary>Enters in the access log that a file leaves the program; whoever hands it out asks for this first.</summary>
public sealed class HandedOut(ReportsDatabase database)
{
    /// <param name="paper">Whose file it is; null where it is no paper's.</param>
    /// <param name="what">Its format, or its name.</param>
    public async Task NoteAsync(Actor actor, long? paper, string what, CancellationToken token)
    {
        await using var reading = await database.ReadLoggedAsync(actor, token);
        await reading.Connection.ExecuteAsync(new CommandDefinition(
            "select log_handed_out(@paper, @what)", new { paper, what }, cancellationToken: token));
        await reading.CommitAsync(token);
    }
}
