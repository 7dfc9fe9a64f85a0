using System.Collections.Frozen;

using Coordination.Ingest.Record;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>
/// The little square of a stage, in its colour and pattern. Ready markup and not a component: a page has dozens of them, and each
/// component would cost every viewer more than the square does.
/// </summary>
public static class StageMarks
{
    private static readonly FrozenDictionary<Stage, MarkupString> Marks = Stages.All.ToFrozenDictionary(stage => stage, Draw);

    /// <summary>Patterns tell small neighbours apart without colour; they lie over the stage's own colour.</summary>
    public static readonly MarkupString Patterns = new("""
        <defs>
        <pattern id="pattern-overdue" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="6" /></pattern>
        <pattern id="pattern-deliveryFailed" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1.4" /></pattern>
        <pattern id="pattern-needsHelp" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="2" /></pattern>
        <pattern id="pattern-declined" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="2" height="6" /></pattern>
        <pattern id="pattern-specialCase" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="2" height="6" /></pattern>
        </defs>
        """);

    public static MarkupString Of(Stage stage) => Marks[stage];

    private static MarkupString Draw(Stage stage)
    {
        var pattern = StageColours.HasPattern(stage)
            ? $"""<rect class="pattern" width="14" height="14" rx="3" fill="url(#pattern-{stage.Name()})"/>"""
            : "";
        return new($"""<svg class="mark stage-{stage.Name()}" width="14" height="14" aria-hidden="true"><rect class="fill" width="14" height="14" rx="3"/>{pattern}</svg>""");
    }
}
