using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coordination.Reports.Numbers;

/// <summary>The figures of a paper as they are frozen: one shape for all kinds, of which each uses its part.</summary>
public sealed record ProgressFigures
{
    /// <summary>Of this shape; a paper that was issued keeps the shape of its day.</summary>
    public int Version { get; init; } = 1;

    public required string Kind { get; init; }

    /// <summary>Số liệu tính đến.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>
    /// When they were folded from the journal, where that was after the moment they tell of: they hold what had happened by then, also what was
    /// heard of it later. Null for figures of the moment in which they were read.
    /// </summary>
    public DateTimeOffset? FoldedAt { get; init; }

    public required ReportPeriod Period { get; init; }

    public required string Company { get; init; }

    /// <summary>Null where the paper is about all enterprises.</summary>
    public NamedPlace? Enterprise { get; init; }

    /// <summary>Null where it is about several wards.</summary>
    public NamedPlace? Ward { get; init; }

    /// <summary>The group or building that it is about; null where it is about all of them.</summary>
    public NamedPlace? Place { get; init; }

    /// <summary>Which set of residential groups the figures are by; null where there are several wards.</summary>
    public GroupSet? GroupSet { get; init; }

    /// <summary>The sum over the groups, or over the wards.</summary>
    public required FigureRow Total { get; init; }

    public IReadOnlyList<FigureRow> Groups { get; init; } = [];

    public IReadOnlyList<FigureRow> Buildings { get; init; } = [];

    public IReadOnlyList<WardRow> Wards { get; init; } = [];

    /// <summary>Every day on which anything happened, to the end of the period.</summary>
    public IReadOnlyList<FigureDay> Days { get; init; } = [];

    /// <summary>How long contracts have stood in each stage that waits for somebody; empty where nobody counted it.</summary>
    public IReadOnlyList<StageAge> Ages { get; init; } = [];

    /// <summary>By the batch of the invitation, in the order of their first days; empty where nobody counted it.</summary>
    public IReadOnlyList<BatchRow> Batches { get; init; } = [];

    /// <summary>The contract for which a form is made out.</summary>
    public FormContract? Contract { get; init; }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>The same numbers, whenever they were read.</summary>
    public bool SameNumbers(ProgressFigures other) =>
        (this with { AsOf = other.AsOf, FoldedAt = other.FoldedAt, Period = other.Period, Days = other.Days }).ToJson() == other.ToJson();

    /// <summary>Reads frozen figures. What is none is a <see cref="JsonException"/>.</summary>
    public static ProgressFigures Parse(string json) =>
        JsonSerializer.Deserialize<ProgressFigures>(json, Options) ?? throw new JsonException("The figures of the paper are empty.");
}

/// <summary>A code and a name.</summary>
public sealed record NamedPlace(string Code, string Name);

/// <summary>Mốc tổ dân phố: how many groups are in force, and since when the newest of them.</summary>
/// <param name="Since">Null where no day is known.</param>
/// <param name="Former">Groups that are no longer in force and still hold contracts.</param>
public sealed record GroupSet(int InForce, DateOnly? Since, int Former);

/// <summary>What happened on a day.</summary>
public sealed record FigureDay(DateOnly Day, int Invited, int Signed, int Overdue);

/// <summary>A ward of a summary.</summary>
public sealed record WardRow(string Code, string Name, string EnterpriseCode, string Enterprise, long Position, FigureRow Figures);

/// <summary>What a form may say of a contract beforehand; nothing of its holder.</summary>
public sealed record FormContract(string Code, string? Number, string? Unit, string? Category, string? Group, string? Building);
