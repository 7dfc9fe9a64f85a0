using System.Globalization;

namespace Coordination.Ingest.Record.Text;

/// <summary>Orders group codes as people count: 1, 2, 7, 7A, 8, 10, and names after that by the Vietnamese alphabet.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int i = 0, j = 0;
        while (i < x.Length && j < y.Length)
        {
            var one = Run(x, ref i);
            var other = Run(y, ref j);
            var order = CompareRuns(one, other);
            if (order != 0)
            {
                return order;
            }
        }

        // The last word belongs to the exact characters, so that only equal texts are equal.
        var rest = (x.Length - i) - (y.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static int CompareRuns(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var numbers = (char.IsAsciiDigit(one[0]), char.IsAsciiDigit(other[0]));
        if (numbers is (true, true))
        {
            var a = one.TrimStart('0');
            var b = other.TrimStart('0');
            return a.Length != b.Length ? a.Length - b.Length : a.SequenceCompareTo(b);
        }

        return numbers is (false, false)
            ? Vietnamese.Compare(one, other, CompareOptions.IgnoreCase)
            : numbers.Item1 ? -1 : 1;
    }

    private static ReadOnlySpan<char> Run(string text, ref int at)
    {
        var start = at;
        var digits = char.IsAsciiDigit(text[at]);
        while (at < text.Length && char.IsAsciiDigit(text[at]) == digits)
        {
            at++;
        }

        return text.AsSpan(start, at - start);
    }
}
