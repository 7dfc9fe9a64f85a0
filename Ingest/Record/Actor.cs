namespace Coordination.Ingest.Record;

/// <summary>
/// In whose name the record is read. The database itself looks up what this account may see; the program only says who asks.
/// </summary>
/// <param name="AccountId">The account whose scope holds; 0 is the program's own work, which sees everything.</param>
/// <param name="By">The account of the person who really looks, where an administrator views as somebody else.</param>
/// <param name="Origin">From where, for the access log: a network address or the name of a command.</param>
public sealed record Actor(int AccountId, int? By = null, string? Origin = null)
{
    /// <summary>The program's own work and the commands of its operator: boards that all viewers share, clocks, imports.</summary>
    public static readonly Actor Program = new(0, Origin: "program");
}
