using System.Globalization;
using System.Text.RegularExpressions;

namespace Coordination.Ingest.Record.Text;

/// <summary>
/// Identity numbers: twelve digits kept as text. There is no public check digit, so what looks odd is a warning and never a refusal.
/// </summary>
public static partial class CitizenId
{
    /// <summary>Reads one cell; the clock decides which years of birth are still to come.</summary>
    public static CitizenIdResult Parse(string? raw, TimeProvider? clock = null)
    {
        var text = CleanText.Of(raw);
        if (!text.Any(char.IsLetterOrDigit) || text == "0")
        {
            return default;
        }

        if (RoundedNumber.Looks(text))
        {
            return Refused($"Số CCCD đã bị bảng tính làm tròn ({text}), không khôi phục được; hãy nhập lại dạng văn bản.");
        }

        var compact = Separators().Replace(DecimalZero().Replace(text, ""), "").ToUpperInvariant();
        if (Passport().IsMatch(compact))
        {
            return new CitizenIdResult(compact, "Không phải số CCCD (có thể là số hộ chiếu); nên kiểm tra lại.");
        }

        return compact.All(char.IsAsciiDigit)
            ? Digits(compact, text, clock ?? TimeProvider.System)
            : Refused($"Số CCCD “{Mask(text)}” có ký tự không phải chữ số; hãy kiểm tra và nhập lại.");
    }

    /// <summary>The number with its middle hidden: <c>001*******34</c>.</summary>
    public static string Mask(string? number) =>
        number is null ? ""
        : number.Length <= 5 ? new string('*', number.Length)
        : $"{number[..3]}{new string('*', number.Length - 5)}{number[^2..]}";

    private static CitizenIdResult Digits(string digits, string text, TimeProvider clock) => digits.Length switch
    {
        12 => new CitizenIdResult(digits, Doubt(digits, clock)),
        10 or 11 when !digits.StartsWith('0') && ProvinceCodes.Begins(digits.PadLeft(12, '0')) => Restored(digits.PadLeft(12, '0'), clock),
        9 => new CitizenIdResult(digits, "Số CMND 9 chữ số không còn giá trị; nên bổ sung số CCCD 12 chữ số."),
        // Cards of Hà Nội began with 01, so eight digits are such a number whose zero was lost.
        8 => new CitizenIdResult(
            "0" + digits,
            "Đã thêm lại số 0 ở đầu; số CMND 9 chữ số không còn giá trị, nên bổ sung số CCCD 12 chữ số."),
        10 or 13 when digits.StartsWith('0') => new CitizenIdResult(digits, "Không phải số CCCD (có thể là mã số thuế); nên kiểm tra lại."),
        _ => Refused($"Số CCCD “{Mask(text)}” không đủ hoặc thừa chữ số (cần 12 chữ số); hãy kiểm tra và nhập lại."),
    };

    private static CitizenIdResult Restored(string number, TimeProvider clock)
    {
        const string Zero = "Đã thêm lại số 0 ở đầu số CCCD mà bảng tính làm mất; nên kiểm tra lại.";
        var doubt = Doubt(number, clock);
        return new CitizenIdResult(number, doubt is null ? Zero : $"{Zero} {doubt}");
    }

    private static string? Doubt(string number, TimeProvider clock)
    {
        if (!ProvinceCodes.Begins(number))
        {
            return $"Mã tỉnh {number[..3]} trong số CCCD không có trong danh mục; nên kiểm tra lại.";
        }

        // The fourth digit holds century and sex: 0 and 1 for 19xx, 2 and 3 for 20xx, and so on.
        var century = 19 + ((number[3] - '0') / 2);
        var year = (century * 100) + int.Parse(number.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        return year > clock.GetUtcNow().Year
            ? $"Năm sinh {year} trong số CCCD không hợp lý; nên kiểm tra lại."
            : null;
    }

    private static CitizenIdResult Refused(string reason) => new(null, null, reason);

    [GeneratedRegex(@"[\s.\-'_]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<=^[0-9]{8,12})[.,]0$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalZero();

    [GeneratedRegex("^[A-Z]{1,2}[0-9]{6,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Passport();
}
