namespace Coordination.Dashboard.Access;

/// <summary>Six digits that are not the first that anybody would try.</summary>
public static class Pin
{
    public const int Length = 6;

    public static bool IsForm(string? pin) => pin is { Length: Length } && pin.All(char.IsAsciiDigit);

    /// <summary>All one digit, a run up or down, a pair or triple over and over, or a day of birth of this century's or the last's years.</summary>
    public static bool IsTooEasy(string pin)
    {
        var steps = pin.Zip(pin.Skip(1), (a, b) => b - a).ToArray();
        return steps.All(step => step == steps[0] && step is -1 or 0 or 1)
            || pin == string.Concat(Enumerable.Repeat(pin[..2], 3))
            || pin[..3] == pin[3..]
            || pin.Distinct().Count() <= 2
            || pin is "112233" or "332211" or "123321" or "159753" or "147258" or "246810" or "102030" or "200000" or "999888";
    }
}
