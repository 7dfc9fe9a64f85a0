using Coordination.Dashboard.Access;
using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;

namespace Coordination.Dashboard.Components.Admin;

/// <summary>A grant as the form sends it.</summary>
public sealed class GrantForm
{
    public string? Role { get; set; }

    public string? Enterprise { get; set; }

    public string? Ward { get; set; }

    public string? Group { get; set; }

    public string? Building { get; set; }

    /// <summary>The first day; blank for at once.</summary>
    public string? From { get; set; }

    /// <summary>The last day; blank for no end.</summary>
    public string? Until { get; set; }

    /// <summary>The grant that is asked for.</summary>
    /// <exception cref="AccessException">Its days cannot be.</exception>
    public GrantDraft ToDraft(DateTimeOffset now)
    {
        var from = Day(From) is { } first && first > VietnamTime.DayOf(now) ? VietnamTime.StartOf(first) : (DateTimeOffset?)null;
        var until = Day(Until) is { } last ? VietnamTime.EndOf(last) : (DateTimeOffset?)null;
        return until <= (from ?? now)
            ? throw new AccessException(AccessFault.EndsBeforeItBegins, "The grant would end before it begins.")
            : new GrantDraft(Role ?? "", Text(Enterprise), Text(Ward), Text(Group), Text(Building)) { From = from, Until = until };
    }

    private static DateOnly? Day(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : VietnamDate.TryParseDate(text, out var day) ? day
        : throw new AccessException(AccessFault.EndsBeforeItBegins, $"{text} is no day.", text);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
