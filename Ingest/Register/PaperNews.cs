namespace Coordination.Ingest.Register;

/// <summary>Why somebody is told of a paper.</summary>
public static class PaperNews
{
    /// <summary>The schedule has prepared it.</summary>
    public const string Prepared = "prepared";

    /// <summary>It waits for its number.</summary>
    public const string Approved = "approved";

    public const string Issued = "issued";
    public const string Recalled = "recalled";

    /// <summary>The schedule could not prepare it.</summary>
    public const string Failed = "failed";
}
