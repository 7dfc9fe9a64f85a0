namespace Coordination.Dashboard.Sample;

/// <summary>A residents' group of the sample ward.</summary>
/// <param name="Households">Its households, each of which the sample gives one contract.</param>
public sealed record SampleGroup(string Code, string Name, int Households);
