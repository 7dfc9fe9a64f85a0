namespace Coordination.Reports.Numbers;

/// <summary>Shares are rounded down to one decimal, so that 100 % appears only when complete; nothing to divide by is null.</summary>
public static class Share
{
    /// <summary>Percent with one decimal, rounded down; null when <paramref name="whole"/> is zero.</summary>
    public static decimal? Percent(int part, int whole) =>
        whole == 0 ? null : Math.Floor(part * 1000m / whole) / 10m;
}
