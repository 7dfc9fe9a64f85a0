using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>The shade of a ward's tile, 0 to 10: the darker the nearer to done, whatever is measured; 10 only where nothing is left.</summary>
public sealed class HeatScale
{
    private const int Darkest = 9;

    private readonly CompanySort _measure;
    private readonly int _mostLeft;
    private readonly decimal _bestPace;
    private readonly int _first;
    private readonly int _last;

    public HeatScale(CompanySort measure, IReadOnlyList<WardStanding> wards)
    {
        _measure = measure;
        _mostLeft = wards.Max(ward => (int?)ward.Ward.Total.Left) ?? 0;
        _bestPace = wards.Max(ward => ward.PacePerThousand) ?? 0;
        _first = wards.Min(ward => ward.Finish?.DayNumber) ?? 0;
        _last = wards.Max(ward => ward.Finish?.DayNumber) ?? 0;
    }

    public int StepOf(WardStanding ward)
    {
        var total = ward.Ward.Total;
        if (total.Contracts > 0 && total.Left == 0)
        {
            return Darkest + 1;
        }

        return _measure switch
        {
            CompanySort.Left => Step(_mostLeft - total.Left, _mostLeft),
            CompanySort.Pace => Step(ward.PacePerThousand ?? 0, _bestPace),

            // Without a pace it would never be done.
            CompanySort.Finish => ward.Finish is not { } day ? 0 : 1 + Step(_last - day.DayNumber, _last - _first) * (Darkest - 1) / Darkest,
            _ => Step(Share.Percent(total.Signed, total.Contracts) ?? 0, 100),
        };
    }

    private static int Step(decimal part, decimal whole) => whole <= 0 ? 0 : Math.Min(Darkest, (int)(part * 10 / whole));
}
