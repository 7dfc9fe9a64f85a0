namespace Coordination.Dashboard.Sample;

/// <summary>An invented apartment building.</summary>
/// <param name="Code">Always null: its code is derived from its name, as for a list that brings none.</param>
/// <param name="Groups">The codes of the one or two groups in which it stands.</param>
/// <param name="Street">The street on which its invented address lies.</param>
public sealed record SampleBuilding(string Name, string? Code, IReadOnlyList<string> Groups, string Street, int HouseNumber);
