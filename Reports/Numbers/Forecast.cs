namespace Coordination.Reports.Numbers;

/// <summary>A plain forecast that anyone can check with a pencil: what is left, divided by the pace of the last seven days.</summary>
public static class Forecast
{
    // Beyond ten years a pace is no forecast.
    private const int FurthestDays = 3_650;

    public static DateOnly? Finish(int left, int signedLast7Days, DateOnly today)
    {
        if (left <= 0 || signedLast7Days <= 0)
        {
            return null;
        }

        var days = (long)Math.Ceiling(left * 7.0 / signedLast7Days);
        return days > FurthestDays ? null : today.AddDays((int)days);
    }
}
