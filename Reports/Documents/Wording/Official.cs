using System.Globalization;
using System.Text;

using Coordination.Ingest.Record;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Wording;

/// <summary>Numbers, dates and names as official papers write them.</summary>
internal static class Official
{
    /// <summary>What stands where there is nothing to divide by, or nothing to compare with.</summary>
    public const string Nothing = "–";

    private static readonly CultureInfo Vietnamese = Culture();

    /// <summary>1.234.</summary>
    public static string Count(int number) => number.ToString("N0", Vietnamese);

    /// <summary>Small numbers in running text have two digits: 05 trường hợp.</summary>
    public static string InText(int number) => number is > 0 and < 10 ? $"0{number}" : Count(number);

    /// <summary>61,2%, rounded down, so that 100% means complete.</summary>
    public static string Percent(int part, int whole) => Share.Percent(part, whole) switch
    {
        null => Nothing,
        100m => "100%",
        var percent => percent.Value.ToString("0.0", Vietnamese) + "%",
    };

    /// <summary>4,9 điểm phần trăm, rounded down as shares are; null where there is nothing to divide by, and where it is less than a tenth.</summary>
    public static string? Points(int part, int whole) => Share.Percent(part, whole) is { } points and > 0
        ? points.ToString("0.#", Vietnamese) + " điểm phần trăm"
        : null;

    /// <summary>+120, -3, 0.</summary>
    public static string Change(int? number) => number switch
    {
        null => Nothing,
        > 0 => "+" + Count(number.Value),
        _ => Count(number.Value),
    };

    public static string Text(Cell cell) => cell switch
    {
        TextCell text => text.Text,
        CountCell count => Count(count.Value),
        ShareCell share => Percent(share.Part, share.Whole),
        ChangeCell change => Change(change.Value),
        _ => throw new InvalidOperationException($"Unknown cell {cell}."),
    };

    /// <summary>ngày 05 tháng 3 năm 2026: days have two digits, of the months only the first two.</summary>
    public static string LongDate(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {Month(day)} năm {day.Year}");

    /// <summary>05/3/2026, for citations and periods in running text.</summary>
    public static string ShortDate(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day:00}/{Month(day)}/{day.Year}");

    /// <summary>02, 3: of the months only the first two have two digits.</summary>
    public static string Month(DateOnly day) => day.Month.ToString(day.Month < 3 ? "00" : "0", CultureInfo.InvariantCulture);

    /// <summary>The blanks of a date that is not given yet.</summary>
    public static string OpenDate(int year) => string.Create(CultureInfo.InvariantCulture, $"ngày {Blank} tháng {Blank} năm {year}");

    /// <summary>17 giờ 00 ngày 28 tháng 5 năm 2026.</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var local = VietnamTime.Local(moment);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Hour:00} giờ {local.Minute:00} {LongDate(VietnamTime.DayOf(moment))}");
    }

    /// <summary>07/BC-XNĐĐ, or 12/XNĐĐ-TCHC for a công văn; a blank stands for a number that is not given yet.</summary>
    public static string Symbol(int? number, string typeCode, Letterhead letterhead)
    {
        var digits = number?.ToString("00", CultureInfo.InvariantCulture) ?? Blank;
        return typeCode.Length == 0
            ? $"{digits}/{letterhead.Abbreviation}-{letterhead.DraftingUnit}"
            : $"{digits}/{typeCode}-{letterhead.Abbreviation}";
    }

    public static string Capitals(string text) => Clean(text).ToUpper(Vietnamese);

    /// <summary>A name at the start of a sentence.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Vietnamese) + text[1..];

    /// <summary>A name within a sentence.</summary>
    public static string Small(string text) => text.Length == 0 ? text : char.ToLower(text[0], Vietnamese) + text[1..];

    /// <summary>
    /// The kind of a place within a sentence is small: phường Đống Đa; before a number it keeps its capital: Phường 12.
    /// </summary>
    public static string Running(string name)
    {
        var clean = Clean(name);
        return Kinds.FirstOrDefault(kind => clean.StartsWith(kind, StringComparison.Ordinal)) is { } found && clean.Length > found.Length
            && !char.IsAsciiDigit(clean[found.Length])
            ? char.ToLower(clean[0], Vietnamese) + clean[1..]
            : clean;
    }

    /// <summary>Composed letters, whatever was brought: a decomposed accent would be printed beside its letter.</summary>
    public static string Clean(string text) => text.Normalize(NormalizationForm.FormC);

    private const string Blank = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";

    private static readonly string[] Kinds = ["Phường ", "Xã ", "Tổ dân phố ", "Chung cư ", "Tòa nhà ", "Toà nhà ", "Nhà "];

    // Written out rather than taken from the machine, whose data on cultures change.
    private static CultureInfo Culture()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("vi-VN").Clone();
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "-";
        return culture;
    }
}
