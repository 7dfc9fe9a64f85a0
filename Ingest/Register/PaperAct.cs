namespace Coordination.Ingest.Register;

/// <summary>What is done with a paper; each leaves a step in its history.</summary>
public enum PaperAct
{
    Draft,

    /// <summary>Its texts are adapted.</summary>
    Edit,

    /// <summary>Its figures are read anew.</summary>
    Refresh,

    Check,
    Approve,

    /// <summary>Back to who drafts it, with a reason.</summary>
    Return,

    Drop,
    Issue,
    Recall,

    /// <summary>Another paper takes its place; done by that one's issue.</summary>
    Replace,

    /// <summary>A scan or a signed file is laid beside it.</summary>
    Attach,

    /// <summary>Signed by this server with the organisation's key.</summary>
    Seal,
}
