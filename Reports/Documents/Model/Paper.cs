namespace Coordination.Reports.Documents.Model;

/// <summary>How a paper's head is laid out.</summary>
public enum HeadForm
{
    /// <summary>Issuer and motto in two columns, number and date under them; then a title across the page.</summary>
    Titled,

    /// <summary>The same of a công văn: what it is about stands under its number, and there is no title.</summary>
    Letter,

    /// <summary>Issuer and motto, the date, and no number: sheets and forms.</summary>
    Unnumbered,
}

/// <summary>An administrative paper in the parts of Nghị định 30/2020/NĐ-CP, said once for every format.</summary>
public sealed record Paper
{
    public required HeadForm Head { get; init; }

    public required Letterhead Letterhead { get; init; }

    /// <summary>Số và ký hiệu, with its blank where there is no number yet; null for a paper that bears none.</summary>
    public string? Number { get; init; }

    /// <summary>Địa danh và thời gian.</summary>
    public required string PlaceAndDate { get; init; }

    /// <summary>BÁO CÁO, THÔNG BÁO; null for a công văn.</summary>
    public string? TypeName { get; init; }

    /// <summary>Trích yếu, by lines where they should break; of a công văn with its "V/v".</summary>
    public required IReadOnlyList<string> Subject { get; init; }

    /// <summary>Kính gửi.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>Nơi nhận, each with its semicolon or full stop; without any there is no signature block.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    public Seal? Seal { get; init; }

    public float BodySize { get; init; } = 14;

    /// <summary>Its own pages lie across: a list whose rows need the width.</summary>
    public bool Landscape { get; init; }

    /// <summary>The title and the moment that a file bears as its own.</summary>
    public required string FileTitle { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>A part with pages of its own, numbered apart.</summary>
/// <param name="Label">Phụ lục I; without a number when it is the only one.</param>
/// <param name="Attached">The line in brackets under its name that says to which paper it belongs.</param>
public sealed record Annex(string Label, string Title, string Attached, bool Landscape, IReadOnlyList<Block> Body);

/// <summary>What leads from the paper to the check that it is real.</summary>
/// <param name="Address">For the QR code; null where nobody from outside reaches the program: then the code stands alone.</param>
public sealed record Seal(string Code, Uri? Address)
{
    public string Caption => $"Mã tra cứu: {Code}";
}
