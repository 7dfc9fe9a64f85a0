namespace Coordination.Ingest.Leaders;

/// <summary>How far an edition of the list has come. That it was superseded follows from a later one in force.</summary>
public enum LeaderEditionState : short
{
    /// <summary>The ward is at it.</summary>
    Draft = 1,

    /// <summary>Đã nhận: the ward has handed it in.</summary>
    Received = 2,

    /// <summary>Đã kiểm tra: somebody has compared its rows with the stamped paper.</summary>
    Checked = 3,

    /// <summary>Có hiệu lực, from its day on.</summary>
    InForce = 4,

    /// <summary>Taken away before it came into force.</summary>
    Dropped = 5,
}

/// <summary>By what an edition is known to be the ward's own; without either it stays "chưa đóng dấu".</summary>
public enum LeaderProof : short
{
    /// <summary>A person saw stamp and signature on the scan. The program cannot see them.</summary>
    StampSeen = 1,

    /// <summary>A digital signature that covers the whole file, is intact, and whose certificate was in force when it was made.</summary>
    DigitalSignature = 2,
}
