using System.Text.RegularExpressions;

namespace Coordination.Ingest.Record.Text;

/// <summary>Vietnamese phone numbers as people and spreadsheets write them, brought to the national form <c>0912345678</c>.</summary>
public static partial class Phone
{
    private static readonly string[] NoNumber =
        ["0", "khong", "khong co", "chua co", "khong co sdt", "chua co sdt", "khong ro", "x", "n/a", "na"];

    /// <summary>Reads one cell; where it holds several numbers the first counts, with a warning.</summary>
    public static PhoneResult Parse(string? raw)
    {
        var text = CleanText.Of(raw);
        if (!text.Any(char.IsLetterOrDigit) || NoNumber.Contains(Fold.Key(text)))
        {
            return default;
        }

        if (RoundedNumber.Looks(text))
        {
            return Refused($"Số điện thoại đã bị bảng tính làm tròn ({text}), không khôi phục được; hãy nhập lại dạng văn bản.");
        }

        var numbers = Between().Split(text).Where(part => part.Count(char.IsAsciiDigit) >= 9).ToArray();
        if (numbers.Length > 1)
        {
            var first = One(numbers[0]);
            return first.Refusal is null
                ? first with { Warning = Join("Ô có nhiều số điện thoại, chỉ lấy số đầu tiên.", first.Warning) }
                : first;
        }

        return One(text);
    }

    /// <summary>The number with its middle hidden: <c>09******78</c>.</summary>
    public static string Mask(string? phone) =>
        phone is null ? ""
        : phone.Length <= 4 ? new string('*', phone.Length)
        : $"{phone[..2]}{new string('*', phone.Length - 4)}{phone[^2..]}";

    private static PhoneResult One(string text)
    {
        // ".0" is what a program leaves of a number it kept as a decimal; O for 0 is a slip of the hand.
        var body = DecimalZero().Replace(text, "");
        var digits = Separators().Replace(body, "").Replace('O', '0').Replace('o', '0');
        if (!digits.All(char.IsAsciiDigit))
        {
            return Refused($"Số điện thoại “{text}” có ký tự không phải chữ số; hãy kiểm tra và nhập lại.");
        }

        return Judge(Zero(digits), text);
    }

    // +84, 0084, +84 (0) and the zero that a spreadsheet dropped all come back to one leading zero.
    private static string Zero(string digits)
    {
        if (digits.StartsWith("0084", StringComparison.Ordinal))
        {
            digits = digits[2..];
        }

        // Nine digits that begin with 84 are a VinaPhone number without its zero, not a country code.
        if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length is 11 or 12 or 13)
        {
            digits = digits[2..];
        }

        return digits.StartsWith('0') ? digits : "0" + digits;
    }

    private static PhoneResult Judge(string digits, string text)
    {
        if (digits.Length == 10 && PhonePrefixes.Mobile.Contains(digits[..3]))
        {
            return new PhoneResult(digits);
        }

        if (digits.Length == 11 && PhonePrefixes.Before2018.TryGetValue(digits[..4], out var now))
        {
            return new PhoneResult(now + digits[4..], $"Đầu số cũ {digits[..4]} đã được đổi thành {now}; nên xác nhận lại với khách hàng.");
        }

        if (digits.Length is 10 or 11 && digits.StartsWith("02", StringComparison.Ordinal))
        {
            return new PhoneResult(digits, "Số điện thoại cố định không nhận được tin nhắn SMS; nên bổ sung số di động.");
        }

        return digits.Length == 10
            ? new PhoneResult(digits, $"Đầu số {digits[..3]} chưa có trong danh mục nhà mạng; nên kiểm tra lại số điện thoại.")
            : Refused($"Số điện thoại “{text}” không đủ hoặc thừa chữ số; hãy kiểm tra và nhập lại.");
    }

    private static PhoneResult Refused(string reason) => new(null, null, reason);

    private static string Join(string one, string? other) => other is null ? one : one + " " + other;

    [GeneratedRegex(@"[/;,|]|\s-\s|\s+(?=\+?84|0)|hoặc", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<=^[0-9]{8,12})[.,]0$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalZero();

    [GeneratedRegex(@"[+\s.,\-()'_/]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
