using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using Coordination.Reports.Documents;

namespace Coordination.Dashboard.Desk;

/// <summary>
/// What an organisation sets about its papers. What it leaves empty is proposed by the names in the record, so that nothing has to be set before
/// the first draft.
/// </summary>
public sealed record OfficeSettings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string? Superior { get; init; }

    public string? Issuer { get; init; }

    public string? Abbreviation { get; init; }

    public string? DraftingUnit { get; init; }

    public string? ArchiveUnits { get; init; }

    public string? Place { get; init; }

    /// <summary>Lines of authority and title.</summary>
    public IReadOnlyList<string> SignerTitle { get; init; } = [];

    public string? SignerName { get; init; }

    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    public string? Hotline { get; init; }

    public string? DataOfficer { get; init; }

    /// <summary>Kính gửi, by kind of paper.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Addressees { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Nơi nhận, by kind of paper.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Recipients { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>One series of numbers for each type of paper, instead of one for all.</summary>
    public bool SeriesPerType { get; init; }

    /// <summary>The weekday on which weeks are closed.</summary>
    public DayOfWeek WeekCloses { get; init; } = DayOfWeek.Friday;

    /// <summary>The hour at which drafts are prepared, of the day after a period's last: the period is whole then.</summary>
    public int PrepareHour { get; init; } = 7;

    /// <summary>What is prepared by itself; null for what is usual.</summary>
    public IReadOnlyList<Scheduled>? Schedule { get; init; }

    public static OfficeSettings Read(string? json) => json is null ? new() : JsonSerializer.Deserialize<OfficeSettings>(json, Json) ?? new();

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The series that a kind takes its number from.</summary>
    public string Series(string typeCode) => !SeriesPerType ? "" : typeCode.Length == 0 ? "CV" : typeCode;

    /// <summary>Every series that numbers are taken from.</summary>
    public IReadOnlyList<string> AllSeries() => [.. Papers.Kinds.Select(kind => kind.TypeCode).OfType<string>().Select(Series).Distinct()];

    /// <summary>The letterhead of a kind: what is set here, over what is proposed.</summary>
    public Letterhead Over(Letterhead proposed, string kind) => proposed with
    {
        Superior = Superior ?? proposed.Superior,
        Issuer = Issuer ?? proposed.Issuer,
        Abbreviation = Abbreviation ?? proposed.Abbreviation,
        DraftingUnit = DraftingUnit ?? proposed.DraftingUnit,
        ArchiveUnits = ArchiveUnits ?? proposed.ArchiveUnits,
        Place = Place ?? proposed.Place,
        SignerTitle = SignerTitle.Count > 0 ? SignerTitle : proposed.SignerTitle,
        SignerName = SignerName ?? proposed.SignerName,
        ContactName = ContactName ?? proposed.ContactName,
        ContactPhone = ContactPhone ?? proposed.ContactPhone,
        Hotline = Hotline ?? proposed.Hotline,
        DataOfficer = DataOfficer ?? proposed.DataOfficer,
        Addressees = Addressees.GetValueOrDefault(kind) ?? proposed.Addressees,
        Recipients = Recipients.GetValueOrDefault(kind) ?? proposed.Recipients,
    };

    /// <summary>A letterhead as it is kept with an issued paper.</summary>
    public static string WriteLetterhead(Letterhead letterhead) => JsonSerializer.Serialize(letterhead, Json);

    public static Letterhead ReadLetterhead(string json) => JsonSerializer.Deserialize<Letterhead>(json, Json)!;

    public static string WriteTexts(IReadOnlyDictionary<string, string> texts) => JsonSerializer.Serialize(texts, Json);

    public static IReadOnlyDictionary<string, string> ReadTexts(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json, Json)!;
}
