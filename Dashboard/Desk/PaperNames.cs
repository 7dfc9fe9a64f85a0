using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;

namespace Coordination.Dashboard.Desk;

/// <summary>What files of papers are called and what they are to a browser.</summary>
public static class PaperNames
{
    /// <summary>The name of a file, without its ending: letters that every system takes.</summary>
    public static string File(string kind, string mark) =>
        $"{kind}-{new string([.. Fold.Key(mark).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')])}";

    /// <summary>What a paper of a kind is kept as: its tables apart only where it has some.</summary>
    public static IReadOnlyList<(string Role, PaperFormat Format)> Formats(string kind) => Papers.Find(kind) is { HasTables: false }
        ? [(PaperFileRoles.Pdf, PaperFormat.Pdf), (PaperFileRoles.Docx, PaperFormat.Docx)]
        : [(PaperFileRoles.Pdf, PaperFormat.Pdf), (PaperFileRoles.Docx, PaperFormat.Docx), (PaperFileRoles.Xlsx, PaperFormat.Xlsx)];

    public static string MediaType(PaperFormat format) => format switch
    {
        PaperFormat.Pdf => "application/pdf",
        PaperFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        PaperFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        PaperFormat.Html => "text/html; charset=utf-8",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
