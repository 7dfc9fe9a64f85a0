using System.Text.RegularExpressions;

namespace Coordination.Ingest.Record.Text;

/// <summary>
/// Customer codes: opaque text, trimmed and upper-cased. They are never numbers to us, even where a spreadsheet thinks so.
/// </summary>
public static partial class CustomerCode
{
    /// <summary>Codes of water companies have 7 to 11 characters; the rest is room.</summary>
    public const int MaxLength = 20;

    /// <summary>Reads one cell.</summary>
    public static CustomerCodeResult Parse(string? raw)
    {
        var text = CleanText.Of(raw);
        if (text.Length == 0)
        {
            return new CustomerCodeResult(null, "Thiếu mã khách hàng; hãy bổ sung rồi nạp lại.");
        }

        if (RoundedNumber.Looks(text))
        {
            return new CustomerCodeResult(
                null,
                $"Mã khách hàng đã bị bảng tính làm tròn ({text}), không khôi phục được; hãy nhập lại dạng văn bản.");
        }

        // A line break inside the cell is two codes, or a code and a remark: joining them would make a third.
        if (raw!.Trim().Any(char.IsControl))
        {
            return new CustomerCodeResult(null, "Mã khách hàng có ký tự xuống dòng hoặc ký tự điều khiển; mỗi ô chỉ ghi một mã.");
        }

        // Signature blocks below a list ("Người lập biểu") stand in the column of the codes, too.
        if (text.Contains(' ', StringComparison.Ordinal) && !text.Any(char.IsAsciiDigit))
        {
            return new CustomerCodeResult(null, $"“{text}” không phải là mã khách hàng; hãy kiểm tra lại hoặc xóa dòng này.");
        }

        var code = DecimalZero().Replace(text, "").ToUpperInvariant();
        return code.Length <= MaxLength
            ? new CustomerCodeResult(code)
            : new CustomerCodeResult(null, $"Mã khách hàng dài quá {MaxLength} ký tự; hãy kiểm tra lại.");
    }

    [GeneratedRegex("(?<=^[0-9]+)[.,]0+$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalZero();
}
