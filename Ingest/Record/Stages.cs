using System.Collections.Immutable;

namespace Coordination.Ingest.Record;

/// <summary>The names of the stages on the wire, in order of precedence.</summary>
public static class Stages
{
    public const int Count = 11;

    public static readonly ImmutableArray<Stage> All = [.. Enum.GetValues<Stage>()];

    private static readonly string[] Names =
    [
        "signed", "declined", "needsHelp", "deliveryFailed", "overdue", "awaitingSignature",
        "specialCase", "reviewed", "inReview", "notified", "notStarted",
    ];

    /// <summary>The name used in the API, in URLs and in files.</summary>
    public static string Name(this Stage stage) => Names[(int)stage];

    /// <summary>The stage of a wire name; null when it is none.</summary>
    public static Stage? Parse(string? name)
    {
        var index = Array.IndexOf(Names, name);
        return index < 0 ? null : (Stage)index;
    }
}
