using System.IO.Compression;

namespace Coordination.Reports.Layout;

/// <summary>Office files are archives that bear the clock's time in every entry. Packed again with one time, the same paper is the same bytes.</summary>
internal static class FixedZip
{
    // The first day that an archive can name.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(Stream archive)
    {
        archive.Position = 0;
        using var read = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        using var packed = new MemoryStream();
        using (var write = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in read.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = write.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Time;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return packed.ToArray();
    }
}
