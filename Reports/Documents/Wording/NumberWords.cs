namespace Coordination.Reports.Documents.Wording;

/// <summary>Numbers in words, as a closing sentence repeats them: 23 (hai mươi ba).</summary>
internal static class NumberWords
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>From 0 to 999,999.</summary>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999_999);
        return number == 0 ? Digits[0]
            : number < 1_000 ? Hundreds(number, whole: false)
            : $"{Hundreds(number / 1_000, whole: false)} nghìn" + (number % 1_000 == 0 ? "" : " " + Hundreds(number % 1_000, whole: true));
    }

    // After thousands the hundreds are said though there are none: một nghìn không trăm linh năm.
    private static string Hundreds(int number, bool whole)
    {
        var (hundreds, rest) = (number / 100, number % 100);
        return hundreds == 0 && !whole ? Tens(rest)
            : $"{Digits[hundreds]} trăm" + (rest == 0 ? "" : rest < 10 ? $" linh {Digits[rest]}" : " " + Tens(rest));
    }

    private static string Tens(int number)
    {
        var (tens, ones) = (number / 10, number % 10);
        return tens == 0 ? Digits[ones]
            : (tens == 1 ? "mười" : $"{Digits[tens]} mươi") + (ones == 0 ? "" : " " + Ones(tens, ones));
    }

    // Behind tens one, four and five change their sound: hai mươi mốt, hai mươi tư, mười lăm.
    private static string Ones(int tens, int ones) => ones switch
    {
        1 when tens > 1 => "mốt",
        4 when tens > 1 => "tư",
        5 => "lăm",
        _ => Digits[ones],
    };
}
