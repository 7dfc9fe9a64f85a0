using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>Reads status exports of a signing provider.</summary>
public static class StatusFile
{
    // Serial day numbers of the years 2000 to 2099: a date whose cell lost its date format.
    private const double FirstDay = 36_526;
    private const double LastDay = 73_050;

    public static IEnumerable<RowResult<StatusRow>> Read(Table table) => table.Rows.Select(One);

    private static RowResult<StatusRow> One(TableRow row)
    {
        var draft = new RowDraft(row);
        var code = draft.Code();
        var word = row.Text(Fields.Status) ?? "";
        if (word.Length == 0)
        {
            draft.Refuse(Fields.Status, null, "Thiếu trạng thái; hãy bổ sung rồi nạp lại.");
        }

        if (!StatusWords.TryFind(word, out var type))
        {
            draft.Refuse(
                Fields.Status, word,
                $"Trạng thái “{word}” chưa có trong danh mục; hãy sửa theo danh mục hoặc báo quản trị viên bổ sung.");
        }

        return draft.Finish(new StatusRow
        {
            Row = row.Number,
            Code = code,
            Type = type,
            Time = TimeOf(draft),
            Reason = draft.Text(Fields.Reason),
            Document = draft.Text(Fields.Document),
            StatusWord = word,
        });
    }

    private static DateTimeOffset TimeOf(RowDraft draft)
    {
        var cell = draft.Row.Cell(Fields.Time);
        if (cell.Date is { } date)
        {
            return VietnamDate.FromCell(date);
        }

        if (cell.Number is >= FirstDay and < LastDay)
        {
            return VietnamDate.FromCell(SourceCell.Of(DateTime.FromOADate(cell.Number.Value)).Date!.Value);
        }

        if (!VietnamDate.TryParseMoment(cell.Text, out var moment))
        {
            var text = CleanText.OrNull(cell.Text);
            draft.Refuse(Fields.Time, text, text is null
                ? "Thiếu thời gian; hãy bổ sung dạng ngày/tháng/năm giờ:phút."
                : $"Không đọc được thời gian “{text}”; hãy ghi dạng ngày/tháng/năm giờ:phút, ví dụ 28/05/2026 14:30.");
        }

        return moment;
    }
}
