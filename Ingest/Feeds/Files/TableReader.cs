using System.Text;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>
/// Opens a file as a table. The content decides what it is, never the ending of its name: files are renamed, and web systems
/// export pages under the name of a workbook.
/// </summary>
public static class TableReader
{
    private const string MeantKinds = "hãy mở bằng Excel rồi lưu lại dạng .xlsx hoặc .csv";

    /// <summary>Finds the table in a stream. The caller keeps the stream, and keeps it open as long as the table is read.</summary>
    /// <exception cref="UnusableFileException">The file is no table, is broken, or lacks a required column.</exception>
    public static Table Open(Stream stream, string fileName, TableOptions options)
    {
        // Old Vietnamese text files and the workbook reader both need code pages that .NET keeps aside.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        if (stream.CanSeek)
        {
            return Find(stream, fileName, options, null);
        }

        var copy = Copy(stream);
        try
        {
            return Find(copy, fileName, options, copy);
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    private static Table Find(Stream stream, string fileName, TableOptions options, Stream? copy)
    {
        stream.Position = 0;
        Span<byte> start = stackalloc byte[8];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        return start switch
        {
            [] => throw new UnusableFileException(fileName, "tệp rỗng; hãy xuất lại tệp rồi nạp lại."),
            [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..] => XlsxFile.Open(stream, fileName, options, copy),
            // The same container holds the workbooks of before 2007 and those with a password.
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new UnusableFileException(
                fileName,
                $"tệp .xls đời cũ hoặc tệp có mật khẩu; {MeantKinds} và không đặt mật khẩu."),
            [0x25, 0x50, 0x44, 0x46, ..] => throw new UnusableFileException(
                fileName,
                "đây là tệp PDF, không phải bảng tính; hãy xin bản .xlsx hoặc .csv."),
            [(byte)'<', ..] => throw new UnusableFileException(fileName, $"đây là trang web hoặc XML, không phải bảng tính; {MeantKinds}."),
            _ => CsvFile.Open(stream, fileName, options, copy),
        };
    }

    // The header is looked for before the rows are read, so a stream that cannot go back is kept aside first, not in memory.
    private static FileStream Copy(Stream stream)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var copy = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        });
        stream.CopyTo(copy);
        return copy;
    }
}
