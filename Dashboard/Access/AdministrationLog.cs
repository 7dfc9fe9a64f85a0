using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Access;

/// <summary>Entries of the access log about what changes nothing and is yet to be known: viewing as somebody, commands of the operator.</summary>
public sealed class AdministrationLog(AccessDatabase database)
{
    public async Task NoteAsync(Actor by, string action, string what, string? reason, CancellationToken token)
    {
        await using var change = await AccountChange.BeginAsync(database, by, token);
        change.Note(0, action, what, reason);
        await change.CommitAsync(token);
    }
}
