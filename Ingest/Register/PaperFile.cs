namespace Coordination.Ingest.Register;

/// <summary>A file of a paper, about to be kept for ever.</summary>
/// <param name="Role">One of <see cref="PaperFileRoles"/>.</param>
/// <param name="Detail">JSON of what could be read of its signatures.</param>
public sealed record PaperFile(string Role, string Name, string MediaType, byte[] Content, string? Detail = null);

/// <summary>What a file is to its paper.</summary>
public static class PaperFileRoles
{
    public const string Pdf = "pdf";
    public const string Docx = "docx";
    public const string Xlsx = "xlsx";

    /// <summary>A picture of the signed and stamped paper, as somebody brought it.</summary>
    public const string Scan = "scan";

    /// <summary>A PDF signed elsewhere, as somebody brought it.</summary>
    public const string Signed = "signed";

    /// <summary>The issued PDF, signed on this server.</summary>
    public const string Sealed = "sealed";
}
