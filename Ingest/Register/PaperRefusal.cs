namespace Coordination.Ingest.Register;

/// <summary>Why something is not done with a paper.</summary>
public enum PaperRefusal
{
    /// <summary>There is none, or none that one may work on.</summary>
    NotThere,

    /// <summary>Somebody has changed it since it was read.</summary>
    Changed,

    /// <summary>It is not in a state for this.</summary>
    WrongState,

    NoReason,

    /// <summary>Another paper has already taken the place of the one to be corrected.</summary>
    AlreadyReplaced,

    /// <summary>The ward's record is being written by somebody else; a moment later it goes.</summary>
    WardBusy,

    /// <summary>Numbers of this year were given already: in another way of counting they would be given twice.</summary>
    SeriesInUse,

    /// <summary>The report that the letter brings was not issued, or tells other figures.</summary>
    ReportFirst,

    /// <summary>Its number and symbol stand on another paper of the year.</summary>
    SymbolTaken,
}

/// <summary>Something that cannot be done with a paper; nothing was changed.</summary>
public sealed class PaperRefusedException(PaperRefusal why, Exception? inner = null) : Exception($"Refused: {why}.", inner)
{
    public PaperRefusal Why { get; } = why;

    /// <summary>Who was quicker, where that is known.</summary>
    public string? By { get; init; }
}
