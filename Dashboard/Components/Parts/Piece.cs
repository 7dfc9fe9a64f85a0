namespace Coordination.Dashboard.Components.Parts;

/// <summary>A piece of a sentence; one with a figure's name is that figure and leads to its contracts.</summary>
public readonly record struct Piece(string Text, string? Figure = null);
