namespace Coordination.Dashboard.Sample;

/// <summary>How far one group has come: some are nearly done, others have just begun.</summary>
/// <param name="Invited">The share of its contracts that have been invited.</param>
internal readonly record struct SamplePace(double Invited)
{
    private static readonly double[] Shares =
    [
        0.94, 0.98, 0.90, 0.64, 0.83, 0.99, 0.75, 0.57, 0.86, 0.91, 0.49, 0.70,
        0.80, 0.37, 0.85, 0.60, 0.67, 0.96, 0.78, 0.73, 0.54, 0.88, 0.30,
    ];

    /// <summary>The share invited so lately that the five days still run; highest in the middle of a group's round.</summary>
    public double Open => 0.052 + (0.25 * Invited * (1 - Invited));

    public static SamplePace Of(int group) => new(Shares[group]);
}
