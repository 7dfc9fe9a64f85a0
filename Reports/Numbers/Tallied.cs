using Coordination.Ingest.Tallies;

namespace Coordination.Reports.Numbers;

/// <summary>Which counts stand in the tallies already, so that nobody has to count contracts for them.</summary>
internal static class Tallied
{
    /// <summary>The expression for what a filter counts, and the tallies it is of; null when only the contracts themselves tell.</summary>
    public static (string Expression, string From)? Of(ContractFilter filter)
    {
        if (filter.On is { } on)
        {
            var alone = new ContractFilter { On = on, Group = filter.Group, Building = filter.Building };
            return filter == alone && (filter.Group is null || filter.Building is null)
                ? ($"t.{on.Column}", "(select * from tally_day where day = @onDay) t")
                : null;
        }

        return Expression(filter) is { } expression ? (expression, "tally t") : null;
    }

    private static string? Expression(ContractFilter filter)
    {
        if (filter is not { Batch: null, DueOn: null, SignedFrom: null, Since: null } || !string.IsNullOrWhiteSpace(filter.Search)
            || (filter.Group is not null && filter.Building is not null))
        {
            return null;
        }

        string?[] asked =
        [
            filter.Stage is { } stage ? UnitCounts.Columns[1 + (int)stage] : null,
            filter.Reached is { } reached ? "reached_" + reached.ToString().ToLowerInvariant() : null,
            filter.Late ? "signed_late" : null,
            filter.Certified ? "certified" : null,
            filter.SignedHelp ? "signed_help" : null,
            filter.Unsigned ? "contracts - t.stage_signed" : null,
        ];
        return asked.Where(column => column is not null).ToArray() switch
        {
            [] or ["reached_nothing"] => "t.contracts",
            [{ } one] => "t." + one,
            _ => null,
        };
    }
}
