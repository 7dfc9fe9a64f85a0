namespace Coordination.Ingest.Register;

/// <summary>How far a paper has come. The numbers are stored and never change meaning; those from 4 to 6 have been issued.</summary>
public enum PaperState : short
{
    Draft = 1,
    Checked = 2,
    Approved = 3,
    Issued = 4,

    /// <summary>Issued, and taken back with a reason; its number stays.</summary>
    Recalled = 5,

    /// <summary>Issued, and another has taken its place.</summary>
    Replaced = 6,

    /// <summary>A draft that came to nothing.</summary>
    Dropped = 7,
}
