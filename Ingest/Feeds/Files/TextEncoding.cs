using System.Text;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>
/// Decides the encoding of a text file: by its mark; by the zero bytes of UTF-16; by whether the whole file is valid UTF-8, which
/// text in another encoding practically never is; else the Windows code page for Vietnamese.
/// </summary>
internal static class TextEncoding
{
    private const int SampleBytes = 4096;
    private const int ChunkBytes = 65_536;
    private const int Vietnamese = 1258;

    /// <exception cref="UnusableFileException">The bytes are no text, or too many.</exception>
    public static Encoding Detect(Stream stream, string fileName, FileLimits limits)
    {
        if (stream.Length > limits.MaxBytes)
        {
            throw new UnusableFileException(fileName, "tệp quá lớn; hãy chia nhỏ rồi nạp lại.");
        }

        stream.Position = 0;
        var sample = new byte[SampleBytes];
        sample = sample[..stream.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false)];
        return ByMark(sample) ?? ByZeros(sample, fileName) ?? (IsUtf8(stream) ? Encoding.UTF8 : Encoding.GetEncoding(Vietnamese));
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> sample) => sample switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    // Separators, digits and most letters have a zero for one of their two bytes, always on the same side.
    private static UnicodeEncoding? ByZeros(ReadOnlySpan<byte> sample, string fileName)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        if (even + odd == 0)
        {
            return null;
        }

        // A quarter of the pairs is far above what binary files have on one side and far below what text has.
        var enough = sample.Length / 8;
        return (even > enough, odd > enough) switch
        {
            (false, true) => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            (true, false) => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
            _ => throw new UnusableFileException(
                fileName,
                "không phải tệp văn bản hay bảng tính; hãy mở bằng Excel rồi lưu lại dạng .xlsx hoặc .csv."),
        };
    }

    private static bool IsUtf8(Stream stream)
    {
        stream.Position = 0;
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[ChunkBytes];
        var chars = new char[ChunkBytes + 1];
        try
        {
            int read;
            while ((read = stream.Read(bytes)) > 0)
            {
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: false);
            }

            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
