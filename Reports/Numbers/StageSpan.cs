using System.Globalization;

namespace Coordination.Reports.Numbers;

/// <summary>The days since which contracts stand in their stage: from one to another, each end open where it is null.</summary>
public readonly record struct StageSpan(DateOnly? From, DateOnly? To)
{
    private const string Form = "yyyy-MM-dd";
    private const string Between = "..";

    // Days beyond these are mistakes, and the very first and last are not even days to the database.
    private const int FirstYear = 2000;
    private const int LastYear = 2200;

    /// <summary>Reads what <see cref="ToString"/> writes, such as <c>2026-06-02..2026-06-04</c> or <c>..2026-06-04</c>; null for anything else.</summary>
    public static StageSpan? Parse(string? text)
    {
        if (text?.Split(Between, 2) is not [var from, var to] || !TryDay(from, out var first) || !TryDay(to, out var last) || (first ?? last) is null)
        {
            return null;
        }

        return new StageSpan(first, last);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}{Between}{To:yyyy-MM-dd}");

    private static bool TryDay(string text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is >= FirstYear and <= LastYear ? read : null;
        return day is not null || text.Length == 0;
    }
}
