using Coordination.Ingest.Record;

namespace Coordination.Reports.Layout.Charts;

/// <summary>One colour means one stage, on paper as on the pages; a test holds the two equal.</summary>
public static class StageInk
{
    /// <summary>As #RRGGBB.</summary>
    public static string Of(Stage stage) => stage switch
    {
        Stage.Signed => "#0B6E4F",
        Stage.AwaitingSignature => "#2F6FDE",
        Stage.Overdue => "#C2410C",
        Stage.DeliveryFailed => "#9B2C5E",
        Stage.NeedsHelp => "#B7791F",
        Stage.Declined => "#4A5568",
        Stage.SpecialCase => "#6B46C1",
        Stage.Reviewed => "#3A9BC1",
        Stage.InReview => "#8CC5DC",
        Stage.Notified => "#C9D6DF",
        Stage.NotStarted => "#E5E7EB",
        _ => throw new InvalidOperationException($"Unknown stage {stage}."),
    };
}
