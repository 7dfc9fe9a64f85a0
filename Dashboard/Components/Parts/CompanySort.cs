using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>By what wards are put in order; always who needs a call first.</summary>
public enum CompanySort
{
    Finish,
    Share,
    Left,
    Pace,
}

/// <summary>Puts wards in order. None of the orders favours small wards or large ones, but what is left, which says so.</summary>
public static class CompanyOrder
{
    public static CompanySort Parse(string? word) => Enum.TryParse<CompanySort>(word, ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : CompanySort.Finish;

    public static IEnumerable<WardStanding> Sort(this IEnumerable<WardStanding> wards, CompanySort sort) => (sort switch
    {
        CompanySort.Share => wards.OrderBy(ward => Share.Percent(ward.Ward.Total.Signed, ward.Ward.Total.Contracts) ?? 101m),
        CompanySort.Left => wards.OrderByDescending(ward => ward.Ward.Total.Left),
        CompanySort.Pace => wards.OrderBy(ward => ward.Ward.Total.Left == 0).ThenBy(ward => ward.PacePerThousand ?? decimal.MaxValue),

        // Without a pace it would never be done; what is done comes last.
        _ => wards.OrderBy(ward => ward.Ward.Total.Left == 0).ThenByDescending(ward => ward.Finish ?? DateOnly.MaxValue),
    }).ThenByDescending(ward => ward.Ward.Total.Left).ThenBy(ward => ward.Ward.Code, StringComparer.Ordinal);

    /// <summary>The wards to call: slower than half of the whole's pace or without any, those with most left first.</summary>
    public static IReadOnlyList<WardStanding> Behind(IReadOnlyList<WardStanding> wards)
    {
        var contracts = wards.Sum(ward => ward.Ward.Total.Contracts);
        var pace = contracts == 0 ? 0 : wards.Sum(ward => ward.Ward.Total.SignedLast7Days) * 1_000m / contracts;
        return [.. wards.Where(ward => ward.Ward.Total.Left > 0 && (ward.PacePerThousand ?? 0) <= pace / 2)
            .OrderByDescending(ward => ward.Ward.Total.Left).Take(8)];
    }
}
