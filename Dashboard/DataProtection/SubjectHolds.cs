using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Npgsql;

namespace Coordination.Dashboard.DataProtection;

/// <summary>
/// What a data subject may have done with their data: erased for good, or held back. The contract, its milestones and all figures stay; each act
/// stands in its request and in the access log.
/// </summary>
public sealed class SubjectHolds(OfficerDatabase database)
{
    /// <summary>How it stands with the contracts that a request names.</summary>
    public Task<IReadOnlyList<SubjectHold>> ReadAsync(Actor actor, int request, CancellationToken token) =>
        database.ListAsync<SubjectHold>(actor, "select * from subject_holds(@request)", new { request }, token);

    /// <summary>Takes the holder's name, address, phone and ID number out of the record. They cannot be brought back.</summary>
    /// <param name="again">The code once more: nobody erases by a slip of the hand.</param>
    /// <exception cref="RegistryException">The codes differ, the request does not ask for it, or the law has the holder kept.</exception>
    public Task EraseAsync(Actor actor, int request, string code, string again, string reason, CancellationToken token) =>
        Subject.Canonical(again) == Subject.Canonical(code)
            ? DoAsync("erase_holder", actor, request, code, reason, token)
            : throw new RegistryException("The code was not written again as it stands.");

    /// <summary>Keeps the data and shows them to nobody but the subject.</summary>
    /// <exception cref="RegistryException">The request does not ask for it, or it is so already.</exception>
    public Task RestrictAsync(Actor actor, int request, string code, string reason, CancellationToken token) =>
        DoAsync("restrict_holder", actor, request, code, reason, token);

    /// <summary>Ends either: what was held back is shown again; after an erasure the next list may bring a holder.</summary>
    /// <exception cref="RegistryException">Nothing is held back.</exception>
    public Task ReleaseAsync(Actor actor, int request, string code, string reason, CancellationToken token) =>
        DoAsync("release_holder", actor, request, code, reason, token);

    private async Task DoAsync(string act, Actor actor, int request, string code, string reason, CancellationToken token)
    {
        try
        {
            if (await database.ValueAsync<int>(
                actor, $"select {act}(@request, @code, @reason)", new { request, code = Subject.Canonical(code), reason }, token) == 0)
            {
                throw new RegistryException("Nothing was to be done about this code.");
            }
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.CheckViolation or PostgresErrorCodes.InsufficientPrivilege
            or PostgresErrorCodes.ObjectNotInPrerequisiteState)
        {
            throw new RegistryException(error.MessageText);
        }
    }
}
