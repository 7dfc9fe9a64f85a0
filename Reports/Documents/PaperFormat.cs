namespace Coordination.Reports.Documents;

/// <summary>What a paper is written as.</summary>
public enum PaperFormat
{
    Pdf,
    Docx,

    /// <summary>The paper's tables alone.</summary>
    Xlsx,

    /// <summary>A preview for a page: one element, no scripts, its styles within.</summary>
    Html,
}
