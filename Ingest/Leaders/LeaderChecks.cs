using System.Globalization;

using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Leaders;

/// <summary>Judges a list of leaders against the groups in force. Pure.</summary>
public static class LeaderChecks
{
    private const int Youngest = 18;
    private const int Oldest = 100;

    /// <summary>What is found, refusals first, each in the order of the rows.</summary>
    /// <param name="lines">The rows with their numbers.</param>
    /// <param name="groups">The codes of the groups in force on <paramref name="day"/>.</param>
    /// <param name="declared">The number in the closing sentence; null where it is not known.</param>
    public static IReadOnlyList<LeaderFinding> Of(
        IReadOnlyList<(int Line, LeaderDraft Row)> lines, IReadOnlyCollection<string> groups, DateOnly day, int? declared)
    {
        (int Line, LeaderDraft Row)[] leading = [.. lines.Where(line => line.Row.Kind != LeaderKind.Deputy)];
        var inForce = groups.ToHashSet(StringComparer.Ordinal);
        var listed = leading.Select(line => line.Row.Group).ToHashSet(StringComparer.Ordinal);
        List<LeaderFinding> found =
        [
            .. lines.Where(line => !inForce.Contains(line.Row.Group)).Select(line => new LeaderFinding(LeaderFault.UnknownGroup, [line.Line], line.Row.Group)),
            .. Same(leading, line => line.Row.Group, LeaderFault.GroupTwice),
        ];
        if (declared is { } said && said != lines.Count)
        {
            found.Add(new LeaderFinding(LeaderFault.CountDiffers, [], said.ToString(CultureInfo.InvariantCulture)));
        }

        found.AddRange(groups.Where(code => !listed.Contains(code)).Order(NaturalOrder.Instance)
            .Select(code => new LeaderFinding(LeaderFault.GroupMissing, [], code)));
        found.AddRange(lines.SelectMany(line => OfRow(line.Line, line.Row, day)));
        found.AddRange(Same([.. lines.Where(line => line.Row.Phone is not null)], line => line.Row.Phone!, LeaderFault.PhoneTwice));
        found.AddRange(Same(leading, Person, LeaderFault.PersonTwice, line => line.Row.Name, line => line.Row.Group));
        return found;
    }

    private static IEnumerable<LeaderFinding> OfRow(int line, LeaderDraft row, DateOnly day)
    {
        if (row.Phone is null)
        {
            yield return new LeaderFinding(LeaderFault.NoPhone, [line]);
        }
        else if (Phone.Parse(row.Phone).E164orNational is null)
        {
            yield return new LeaderFinding(LeaderFault.PhoneUnusable, [line], row.Phone);
        }

        if (row.Born is { } year && day.Year - year is < Youngest or > Oldest)
        {
            yield return new LeaderFinding(LeaderFault.BornUnlikely, [line], year.ToString(CultureInfo.InvariantCulture));
        }

        if (row.LongestUntil is { } until && (until < day || row.TermTo > until))
        {
            yield return new LeaderFinding(LeaderFault.InterimTooLong, [line], until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (row.TermTo < day)
        {
            yield return new LeaderFinding(LeaderFault.TermEnded, [line]);
        }
    }

    // The same name alone is no proof: many are called alike. With one number or one year of birth it is one person.
    private static string Person((int Line, LeaderDraft Row) line) =>
        $"{Fold.Key(line.Row.Name)}|{line.Row.Phone ?? line.Row.Born?.ToString(CultureInfo.InvariantCulture) ?? line.Line.ToString(CultureInfo.InvariantCulture) + "?"}";

    private static IEnumerable<LeaderFinding> Same(
        IReadOnlyList<(int Line, LeaderDraft Row)> lines, Func<(int Line, LeaderDraft Row), string> key, LeaderFault fault,
        Func<(int Line, LeaderDraft Row), string>? value = null, Func<(int Line, LeaderDraft Row), string>? differing = null) => lines
        .GroupBy(key)
        .Where(same => same.Count() > 1 && (differing is null || same.Select(differing).Distinct().Count() > 1))
        .Select(same => new LeaderFinding(fault, [.. same.Select(line => line.Line)], (value ?? key)(same.First())));
}
