using System.IO.Compression;
using System.Text;

using Coordination.Reports.Documents;
using Coordination.Reports.Layout.Pdf;

namespace Coordination.Reports.Layout;

/// <summary>
/// Do two written papers say the same to the letter and the line? What packs their bytes may pack the same otherwise on another processor, and
/// Skia's does so at times on the same one; what is packed is compared then.
/// </summary>
public static class WrittenPaper
{
    public static bool Same(PaperFormat format, byte[] one, byte[] other)
    {
        if (one.AsSpan().SequenceEqual(other))
        {
            return true;
        }

        try
        {
            return format switch
            {
                PaperFormat.Pdf => new PdfText(one).Contents().SequenceEqual(new PdfText(other).Contents()),
                PaperFormat.Docx or PaperFormat.Xlsx => Entries(one).SequenceEqual(Entries(other)),
                PaperFormat.Html => false,
                _ => throw new ArgumentOutOfRangeException(nameof(format)),
            };
        }
        catch (Exception error) when (error is FormatException or InvalidDataException or ArgumentException)
        {
            // One of them is none of ours at all.
            return false;
        }
    }

    private static IEnumerable<(string Name, string Content)> Entries(byte[] written)
    {
        using var archive = new ZipArchive(new MemoryStream(written));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.Latin1);
            yield return (entry.FullName, reader.ReadToEnd());
        }
    }
}
