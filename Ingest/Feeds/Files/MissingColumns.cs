namespace Coordination.Ingest.Feeds.Files;

/// <summary>The message for a file whose header was not found: which columns are wanted, which are there, what to do.</summary>
internal static class MissingColumns
{
    // Enough for a person to recognise the sheet; the rest would only make the line long.
    private const int Named = 12;

    public static UnusableFileException In(string fileName, string? sheet, FoundHeader? nearest, ColumnNames names)
    {
        var place = sheet is null ? "" : $" (trang tính “{sheet}”)";
        if (nearest is null)
        {
            return new UnusableFileException(fileName, $"không có dữ liệu{place}; hãy kiểm tra lại tệp.");
        }

        if (nearest.Columns.Titles.Any(Record.Text.LegacyText.LooksLegacy))
        {
            return new UnusableFileException(
                fileName,
                $"chữ theo bảng mã cũ (TCVN3, VNI) ở dòng {nearest.LastRow}{place}; "
                + "hãy chuyển sang Unicode (ví dụ bằng Unikey) rồi nạp lại.");
        }

        var wanted = names.Columns
            .Where(column => column.Required && nearest.Columns.PlacesOf(column.Field).Count == 0)
            .Select(column => $"“{column.Title}”");
        var found = nearest.Columns.Titles.Where(title => title.Length > 0).Take(Named);
        return new UnusableFileException(
            fileName,
            $"thiếu cột {string.Join(", ", wanted)}{place}; các cột đã thấy ở dòng {nearest.LastRow}: "
                + $"{string.Join(", ", found)}; hãy đặt lại tên cột rồi nạp lại.");
    }
}
