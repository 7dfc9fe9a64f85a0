using System.Globalization;
using System.Text.RegularExpressions;

using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>Reads lists of group leaders as wards write them.</summary>
public static partial class LeaderFile
{
    /// <summary>More rows than any ward has groups; what is longer is another kind of list.</summary>
    public const int MostRows = 2_000;

    /// <summary>The headings, and those of a ward's own template.</summary>
    public static readonly ColumnNames Columns = ColumnNames.Leaders.With(Kind, "Chức danh", "Chức vụ", "Vai trò").With(DecidedOn, "Ngày quyết định", "Ngày QĐ");

    private const string Kind = "kind";
    private const string DecidedOn = "decided-on";

    /// <summary>The headings of the template, in the order of the official list.</summary>
    public static IReadOnlyList<string> Template { get; } =
    [
        "STT", "Tổ dân phố", "Họ và tên", "Năm sinh", "Số điện thoại", "Địa chỉ", "Số hộ", "Chức danh", "Quyết định công nhận", "Ngày quyết định",
        "Nhiệm kỳ", "Ghi chú",
    ];

    /// <exception cref="UnusableFileException">The list is too long.</exception>
    public static IReadOnlyList<RowResult<LeaderDraft>> Read(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        RowResult<LeaderDraft>[] rows = [.. table.Rows.Take(MostRows + 1).Where(row => !IsLeftBlank(row)).Select(One)];
        return rows.Length <= MostRows
            ? rows
            : throw new UnusableFileException(table.FileName, $"danh sách dài hơn {MostRows} dòng; hãy kiểm tra lại tệp.");
    }

    // A template comes back with groups for which nobody was found: that is a gap and no broken row.
    private static bool IsLeftBlank(TableRow row) =>
        row.Text(Fields.Name) is null && row.Text(Fields.Phone) is null && row.Text(Fields.Born) is null;

    private static RowResult<LeaderDraft> One(TableRow row)
    {
        var draft = new RowDraft(row);
        if (draft.Text(Fields.Name) is not { } name)
        {
            name = "";
            draft.Refuse(Fields.Name, null, "Thiếu họ và tên; hãy bổ sung rồi nạp lại.");
        }

        if (!GroupCode.TryParse(row.Text(Fields.Group), out var group))
        {
            draft.Refuse(Fields.Group, row.Text(Fields.Group), "Thiếu hoặc không đọc được tổ dân phố; hãy ghi như 12 hoặc 7A.");
        }

        var (note, title) = (draft.Text(Fields.Note), draft.Text(Kind));
        var (decision, decided) = Decision(draft);
        var (from, to) = Term(draft);
        return draft.Finish(new LeaderDraft(group, name)
        {
            Kind = KindOf($"{title} {note}"),
            Born = Year(draft),
            Phone = PhoneOf(draft),
            Address = draft.Text(Fields.Address),
            Households = Households(draft),
            Decision = decision,
            DecidedOn = decided,
            TermFrom = from,
            TermTo = to,
            Note = note,
        });
    }

    /// <summary>What is said of somebody's standing in words.</summary>
    public static LeaderKind KindOf(string? text) => Fold.Key(text) switch
    {
        var key when key.Contains("lam thoi", StringComparison.Ordinal) => LeaderKind.Interim,
        var key when key.Contains("to pho", StringComparison.Ordinal) || key.Contains("pho to", StringComparison.Ordinal) => LeaderKind.Deputy,
        _ => LeaderKind.Leader,
    };

    private static string? PhoneOf(RowDraft draft)
    {
        var (phone, warning, refusal) = Phone.Parse(draft.Row.Cell(Fields.Phone).Text);
        if (refusal is not null)
        {
            // Kept as it is written, for the ward to mend; a leader is one with a wrong number too.
            draft.Warn(Fields.Phone, draft.Row.Text(Fields.Phone), refusal);
            return draft.Row.Text(Fields.Phone);
        }

        if (warning is not null)
        {
            draft.Warn(Fields.Phone, draft.Row.Text(Fields.Phone), warning);
        }

        return phone;
    }

    // A year, or a whole date of birth of which the year is kept.
    private static int? Year(RowDraft draft)
    {
        var cell = draft.Row.Cell(Fields.Born);
        if (cell.Date is { } date)
        {
            return date.Year;
        }

        if (draft.Row.Text(Fields.Born) is not { } text)
        {
            return null;
        }

        if (FourDigits().Matches(text) is { Count: > 0 } years)
        {
            return int.Parse(years[^1].Value, CultureInfo.InvariantCulture);
        }

        draft.Warn(Fields.Born, text, $"Không đọc được năm sinh “{text}”; để trống.");
        return null;
    }

    private static int? Households(RowDraft draft)
    {
        if (draft.Row.Text(Fields.Households) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return count;
        }

        draft.Warn(Fields.Households, text, $"Số hộ “{text}” không phải là số; để trống.");
        return null;
    }

    // "15/QĐ-UBND ngày 12/3/2026": number and day in one cell, or the day in a column of its own.
    private static (string? Number, DateOnly? On) Decision(RowDraft draft)
    {
        var text = draft.Text(Fields.Decision);
        var cell = draft.Row.Cell(DecidedOn);
        DateOnly? own = cell.Date is { } date ? DateOnly.FromDateTime(date)
            : VietnamDate.TryParseDate(draft.Row.Text(DecidedOn), out var day) ? day
            : null;
        if (draft.Row.Text(DecidedOn) is { } said && own is null)
        {
            draft.Warn(DecidedOn, said, $"Không đọc được ngày “{said}”; để trống.");
        }

        if (text is null || Day().Match(text) is not { Success: true } found || !VietnamDate.TryParseDate(found.Groups["day"].Value, out var within))
        {
            return (text, own);
        }

        return (CleanText.OrNull(text[..found.Index].TrimEnd(' ', ',', ';', '(')), own ?? within);
    }

    // "2025-2027", "01/7/2026 - 31/12/2026", "2,5 năm": what cannot be read as two ends is said and left to a person.
    private static (DateOnly? From, DateOnly? To) Term(RowDraft draft)
    {
        if (draft.Row.Text(Fields.Term) is not { } text)
        {
            return (null, null);
        }

        var ends = Ends().Split(text).Select(end => end.Trim()).Where(end => end.Length > 0).ToArray();
        if (ends is [var first, var last])
        {
            if (VietnamDate.TryParseDate(first, out var from) && VietnamDate.TryParseDate(last, out var to) && from <= to)
            {
                return (from, to);
            }

            if (YearOf(first) is { } begin && YearOf(last) is { } end && begin <= end)
            {
                return (new DateOnly(begin, 1, 1), new DateOnly(end, 12, 31));
            }
        }
        else if (VietnamDate.TryParseDate(text, out var until))
        {
            return (null, until);
        }

        draft.Warn(Fields.Term, text, $"Không đọc được nhiệm kỳ “{text}”; hãy ghi như 2025-2027 hoặc 01/07/2026 - 31/12/2026.");
        return (null, null);
    }

    private static int? YearOf(string text) => FourDigits().Match(text) is { Success: true } year && year.Length == text.Length
        ? int.Parse(year.Value, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex("(?:19|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();

    [GeneratedRegex("(?:ngày|ngay|,|\\()?\\s*(?<day>[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex("\\s+-\\s+|\\s*[–—]\\s*|\\s+(?:đến|den|tới)\\s+|(?<=^(?:19|20)[0-9]{2})\\s*-\\s*(?=(?:19|20)[0-9]{2}$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ends();
}
