namespace Coordination.Ingest.Leaders;

/// <summary>With what rows an edition begins.</summary>
public enum LeaderStart
{
    Empty,

    /// <summary>With those of the edition in force whose groups are in force now.</summary>
    FromInForce,
}
