namespace Coordination.Dashboard.Components.Parts;

/// <summary>Lists that people write one a line.</summary>
internal static class Lines
{
    public static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static string Join(IReadOnlyList<string> lines) => string.Join('\n', lines);

    public static IReadOnlyList<string> Split(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same by kind; what has no line is left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Split(IReadOnlyDictionary<string, string?> texts) =>
        texts.Select(text => (text.Key, Value: Split(text.Value))).Where(text => text.Value.Count > 0).ToDictionary(text => text.Key, text => text.Value);
}
