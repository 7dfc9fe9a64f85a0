using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>A row while it is read: gathers its warnings and its first refusal.</summary>
internal sealed class RowDraft(TableRow row)
{
    // A cell of a spreadsheet holds 32.767 characters; an address does not.
    private const int MaxText = 500;

    private const string Legacy =
        "Chữ theo bảng mã cũ (TCVN3, VNI) hoặc sai bảng mã, không đọc được; hãy chuyển sang Unicode (ví dụ bằng Unikey) rồi nạp lại.";

    private readonly List<RowIssue> _warnings = [];
    private RowIssue? _refusal;
    private string? _code;

    public TableRow Row { get; } = row;

    public void Warn(string field, string? value, string reason) =>
        _warnings.Add(new RowIssue(Row.Number, Row.TitleOf(field), value, reason));

    /// <summary>The first refusal stands: one reason is what a person mends first.</summary>
    public void Refuse(string field, string? value, string reason) =>
        _refusal ??= new RowIssue(Row.Number, Row.TitleOf(field), value, reason);

    /// <summary>A field of plain text, refused where its letters cannot be read.</summary>
    public string? Text(string field)
    {
        var text = Row.Text(field);
        if (text is null)
        {
            return null;
        }

        // "10-12" typed as the number of a flat is a day of December to a spreadsheet, and the text is lost.
        if (Row.Cell(field).Date is not null)
        {
            Warn(field, text, "Bảng tính đã đổi ô này thành ngày tháng; hãy nhập lại dạng văn bản.");
        }

        if (LegacyText.LooksLegacy(text))
        {
            Refuse(field, text, Legacy);
        }
        else if (text.Length > MaxText)
        {
            Refuse(field, text[..MaxText], $"Nội dung dài quá {MaxText} ký tự; hãy kiểm tra lại ô này.");
        }

        return text;
    }

    /// <summary>The customer code, without which no row can be taken.</summary>
    public string Code()
    {
        var (code, refusal) = CustomerCode.Parse(Row.Cell(Fields.Code).Text);
        if (refusal is not null)
        {
            Refuse(Fields.Code, Row.Cell(Fields.Code).Text, refusal);
        }

        _code = code;
        return code ?? "";
    }

    public RowResult<T> Finish<T>(T value)
        where T : class => new(Row.Number, _refusal is null ? value : null, _warnings, _refusal, Row.Cells) { Code = _code };
}
