using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;

using Dapper;

namespace Coordination.Dashboard.DataProtection;

/// <summary>Which entries of the access log are meant. Everything that is null says nothing.</summary>
public sealed record LogFilter
{
    /// <summary>An account's name, or a part of the name by which pages call it.</summary>
    public string? Person { get; init; }

    public string? Ward { get; init; }

    /// <summary>A customer code: who read this contract?</summary>
    public string? Code { get; init; }

    public string? Action { get; init; }

    public string? Purpose { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Words of the reason, with or without accents.</summary>
    public string? Text { get; init; }

    /// <summary>The filter as the log keeps it when what it found is exported.</summary>
    public override string ToString() => string.Join(' ', new (string Name, string? Value)[]
    {
        ("person", Person), ("ward", Ward), ("code", Code), ("action", Action), ("purpose", Purpose),
        ("from", LogQuery.Form(From)), ("to", LogQuery.Form(To)), ("q", Text),
    }.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={part.Value}"));

    internal (string Where, DynamicParameters Parameters) Sql()
    {
        var conditions = new List<string> { "true" };
        var parameters = new DynamicParameters();

        void And(string condition, string name, object value)
        {
            conditions.Add(condition);
            parameters.Add(name, value);
        }

        if (Person is { } person)
        {
            And(ByPersonSql, "person", person.Trim().ToLowerInvariant());
            parameters.Add("personLike", Like(person));
        }

        if (Ward is { } ward)
        {
            And("l.ward_id = (select ward_id from ward where code = @ward)", "ward", ward);
        }

        if (Code is { } code)
        {
            And("(l.ward_id, l.entry) in (select c.ward_id, f from contracts_of_code(@code) c, find_logged(c.ward_id, c.contract_id) f)",
                "code", Subject.Canonical(code));
        }

        if (Action is { } action)
        {
            And("l.action = @action", "action", action);
        }

        if (Purpose is { } purpose)
        {
            And("l.purpose = @purpose", "purpose", purpose);
        }

        if (From is { } from)
        {
            And("l.at >= @from", "from", VietnamTime.StartOf(from).UtcDateTime);
        }

        if (To is { } to)
        {
            And("l.at < @to", "to", VietnamTime.EndOf(to).UtcDateTime);
        }

        // Longest first: that is the word which the index finds.
        var words = (Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8).Select(Like).OrderByDescending(word => word.Length).ToArray();
        if (words.Length > 0)
        {
            And("(l.ward_id, l.entry) in (select f.ward_id, f.entry from find_reasons(@words) f)", "words", words);
        }

        return (string.Join(" and ", conditions), parameters);
    }

    /// <summary>Entries of whom <c>@person</c> or <c>@personLike</c> names, as the one who looked or in whose place somebody looked.</summary>
    internal const string ByPersonSql = $"(l.actor = any ({PeopleSql}) or l.by = any ({PeopleSql}))";

    private const string PeopleSql = """
        (select coalesce(array_agg(a.account_id), '{}') || case when @person in ('program', 'chương trình') then array[0] else '{}' end
            from account a where a.name = @person or fold_key(a.display_name) like @personLike)::int[]
        """;

    internal static string Like(string word) => $"%{Fold.Key(word).Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
}
