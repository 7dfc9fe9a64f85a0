using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;

namespace Coordination.Ingest.Feeds;

/// <summary>Reads an event's own time: RFC 3339 with its offset, neither absurdly old nor in the future.</summary>
internal static partial class EventTime
{
    public static DateTimeOffset Read(JsonElement json, FeedRules rules)
    {
        if (!json.TryGetProperty("time", out var value) || value.ValueKind != JsonValueKind.String
            || !TryParse(Unescaped(value), out var time))
        {
            throw new Unfit(
                QuarantineReason.BadTime, "time must be an RFC 3339 time with its offset, such as 2026-05-28T09:05:03+07:00.");
        }

        return Check(time, rules);
    }

    // The plus sign of an offset often comes as an escape; a text that cannot be unescaped is no time either.
    private static string Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    /// <summary>The time as the database keeps it, or the reason why it cannot be true.</summary>
    public static DateTimeOffset Check(DateTimeOffset time, FeedRules rules)
    {
        if (time > rules.Now + FeedRules.MostAhead)
        {
            throw new Unfit(QuarantineReason.FutureTime, $"The time {time:O} is more than an hour in the future.");
        }

        return time >= FeedRules.Earliest
            ? VietnamTime.Storable(time)
            : throw new Unfit(QuarantineReason.BadTime, $"The time {time:O} is before the year 2000.");
    }

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        return Rfc3339().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d{1,12})?([Zz]|[+-]\d{2}:\d{2})$")]
    private static partial Regex Rfc3339();
}
