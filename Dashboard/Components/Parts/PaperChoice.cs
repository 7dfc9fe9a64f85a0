using Coordination.Ingest.Register;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>Which papers a list shows.</summary>
public enum PaperChoice
{
    All,
    Open,
    Issued,
    Dropped,
}

/// <summary>The choices as addresses name them, and the states that they mean.</summary>
internal static class PaperChoices
{
    public static PaperChoice Parse(string? word) => Enum.TryParse<PaperChoice>(word, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : PaperChoice.All;

    public static IReadOnlyList<PaperState>? States(PaperChoice choice) => choice switch
    {
        PaperChoice.All => null,
        PaperChoice.Open => [PaperState.Draft, PaperState.Checked, PaperState.Approved],
        PaperChoice.Issued => [PaperState.Issued, PaperState.Recalled, PaperState.Replaced],
        PaperChoice.Dropped => [PaperState.Dropped],
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };
}
