using System.Buffers;
using System.IO.Compression;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>
/// Looks a workbook through before it is parsed. The sizes that an archive states about itself are not believed:
/// every part is unpacked once into nothing, and the bytes that come out are counted.
/// </summary>
internal static class ZipGuard
{
    private const int ChunkBytes = 81_920;

    /// <exception cref="UnusableFileException">The archive is no workbook, or unpacks to more than the limits allow.</exception>
    public static void Check(Stream stream, string fileName, FileLimits limits)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > limits.MaxEntries)
        {
            throw TooLarge(fileName);
        }

        if (!archive.Entries.Any(entry => Normal(entry.FullName).StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnusableFileException(fileName, "tệp nén này không phải bảng tính Excel; hãy mở bằng Excel rồi lưu lại dạng .xlsx.");
        }

        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            var total = 0L;
            foreach (var entry in archive.Entries)
            {
                total += Unpack(entry, limits.MaxBytes - total, buffer, fileName, limits);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static long Unpack(ZipArchiveEntry entry, long left, byte[] buffer, string fileName, FileLimits limits)
    {
        var isSheet = Normal(entry.FullName).StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);
        var allowed = isSheet ? left : Math.Min(left, limits.MaxPartBytes);
        var bytes = 0L;
        using var part = entry.Open();
        int read;
        while ((read = part.Read(buffer)) > 0)
        {
            bytes += read;
            if (bytes > allowed || (bytes > limits.RatioFrom && bytes / Math.Max(1, entry.CompressedLength) > limits.MaxRatio))
            {
                throw TooLarge(fileName);
            }
        }

        return bytes;
    }

    private static string Normal(string name) => name.Replace('\\', '/').TrimStart('/');

    private static UnusableFileException TooLarge(string fileName) =>
        new(
            fileName,
            "tệp giải nén ra quá lớn so với một danh sách, có thể là tệp độc hại; hãy lưu lại từ Excel hoặc chia nhỏ rồi nạp lại.");
}
