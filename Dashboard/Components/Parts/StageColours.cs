using System.Collections.Frozen;

using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>
/// One colour means one stage everywhere. The same values stand in <c>wwwroot/stages.css</c> for the screen (a test holds them equal);
/// these are for what is drawn outside a page. Print is always light.
/// </summary>
public static class StageColours
{
    private static readonly FrozenDictionary<Stage, string> Light = new Dictionary<Stage, string>
    {
        [Stage.Signed] = "#0B6E4F",
        [Stage.AwaitingSignature] = "#2F6FDE",
        [Stage.Overdue] = "#C2410C",
        [Stage.DeliveryFailed] = "#9B2C5E",
        [Stage.NeedsHelp] = "#B7791F",
        [Stage.Declined] = "#4A5568",
        [Stage.SpecialCase] = "#6B46C1",
        [Stage.Reviewed] = "#3A9BC1",
        [Stage.InReview] = "#8CC5DC",
        [Stage.Notified] = "#C9D6DF",
        [Stage.NotStarted] = "#E5E7EB",
    }.ToFrozenDictionary();

    /// <summary>From signed on the left to not started on the right.</summary>
    public static readonly IReadOnlyList<Stage> Order =
    [
        Stage.Signed, Stage.AwaitingSignature, Stage.Overdue, Stage.DeliveryFailed, Stage.NeedsHelp, Stage.Declined,
        Stage.SpecialCase, Stage.Reviewed, Stage.InReview, Stage.Notified, Stage.NotStarted,
    ];

    /// <summary>The colour on white, as <c>#RRGGBB</c>.</summary>
    public static string Of(Stage stage) => Light[stage];

    /// <summary>Stages that call for a person carry a pattern too, since they are small and lie side by side.</summary>
    public static bool HasPattern(Stage stage) =>
        stage is Stage.Overdue or Stage.DeliveryFailed or Stage.NeedsHelp or Stage.Declined or Stage.SpecialCase;
}
