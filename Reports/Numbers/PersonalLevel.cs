namespace Coordination.Reports.Numbers;

/// <summary>How much of what is personal somebody may read of one contract, as the database says.</summary>
public enum PersonalLevel
{
    /// <summary>States and times only.</summary>
    None,

    /// <summary>Also names and addresses; phone and ID numbers masked.</summary>
    Named,

    /// <summary>Whom they work with on the phone as well.</summary>
    Contact,
}
