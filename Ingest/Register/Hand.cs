using Coordination.Ingest.Record;

namespace Coordination.Ingest.Register;

/// <summary>Who does something with a paper, and the roles that may; whether they hold one where the paper belongs, the database decides.</summary>
/// <param name="Name">As they are called now; kept in the paper's history.</param>
public sealed record Hand(int AccountId, string Name, IReadOnlyList<string> Roles)
{
    /// <summary>In whose name the act is written, and who really does it and from where, where that is known.</summary>
    public Actor Actor { get; init; } = new(AccountId);

    /// <summary>The program's own schedule.</summary>
    public static readonly Hand Program = new(0, "", []) { Actor = Actor.Program };
}
