using System.Text.Json;
using System.Text.Json.Serialization;

using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Leaders;

/// <summary>What an edition says of a group otherwise than the one before it.</summary>
/// <param name="Before">Who led it; null where nobody did.</param>
/// <param name="After">Who leads it; null where nobody does any more.</param>
/// <param name="Fields">Of the same person, what is written otherwise: phone, term.</param>
public sealed record LeaderDifference(string Group, string? Before, string? After, IReadOnlyList<string> Fields)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Group by group, in their order; a group of which both say the same is left out.</summary>
    public static IReadOnlyList<LeaderDifference> Between(IReadOnlyList<LeaderDraft> before, IReadOnlyList<LeaderDraft> after)
    {
        var (old, now) = (ByGroup(before), ByGroup(after));
        return
        [
            .. old.Keys.Union(now.Keys).Order(NaturalOrder.Instance)
                .Select(group => Of(group, old.GetValueOrDefault(group), now.GetValueOrDefault(group))).OfType<LeaderDifference>(),
        ];
    }

    public static string Write(IReadOnlyList<LeaderDifference> differences) => JsonSerializer.Serialize(differences, Json);

    public static IReadOnlyList<LeaderDifference> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<LeaderDifference[]>(json, Json) ?? [];

    private static LeaderDifference? Of(string group, LeaderDraft? before, LeaderDraft? after)
    {
        if (before is null || after is null || Fold.Key(before.Name) != Fold.Key(after.Name))
        {
            return new LeaderDifference(group, before?.Name, after?.Name, []);
        }

        (string Field, bool Differs)[] fields =
        [
            ("kind", before.Kind != after.Kind), ("phone", before.Phone != after.Phone), ("born", before.Born != after.Born),
            ("address", before.Address != after.Address), ("decision", (before.Decision, before.DecidedOn) != (after.Decision, after.DecidedOn)),
            ("term", (before.TermFrom, before.TermTo) != (after.TermFrom, after.TermTo)),
        ];
        return fields.Any(field => field.Differs)
            ? new LeaderDifference(group, before.Name, after.Name, [.. fields.Where(field => field.Differs).Select(field => field.Field)])
            : null;
    }

    private static Dictionary<string, LeaderDraft> ByGroup(IReadOnlyList<LeaderDraft> rows) =>
        rows.Where(row => row.Kind != LeaderKind.Deputy).DistinctBy(row => row.Group).ToDictionary(row => row.Group);
}
