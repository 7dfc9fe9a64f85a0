using Coordination.Ingest.Registry;

namespace Coordination.Dashboard.Sample;

/// <summary>A residents' group of the sample ward.</summary>
/// <param name="Households">Its households, each of which the sample gives one contract.</param>
/// <param name="FormedOf">The groups of before, a part of one marked as such.</param>
public sealed record SampleGroup(string Code, string Name, int Households, IReadOnlyList<Predecessor> FormedOf);
