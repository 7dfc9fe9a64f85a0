namespace Coordination.Reports.Documents;

/// <summary>Who issues a paper, to whom, and who signs it. Names as in running text; capitals are made where the form asks for them.</summary>
public sealed record Letterhead
{
    /// <summary>The body directly above the issuer: Công ty Nước sạch Hà Nội; null for none.</summary>
    public string? Superior { get; init; }

    /// <summary>Xí nghiệp KDNS Đống Đa.</summary>
    public required string Issuer { get; init; }

    /// <summary>Of the number's symbol: XNĐĐ.</summary>
    public required string Abbreviation { get; init; }

    /// <summary>The unit that drafted a công văn, the last part of its symbol: TCHC.</summary>
    public string DraftingUnit { get; init; } = "TCHC";

    /// <summary>Who keeps the paper, as printed after "Lưu:": VT, TCHC.</summary>
    public string ArchiveUnits { get; init; } = "VT, TCHC";

    /// <summary>Where it is dated: Hà Nội.</summary>
    public required string Place { get; init; }

    /// <summary>Kính gửi; empty for kinds without an addressee.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Nơi nhận between "Như trên" and "Lưu", without dash and semicolon: UBND phường Đống Đa (để p/h).</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Lines of authority and title: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC.</summary>
    public required IReadOnlyList<string> SignerTitle { get; init; }

    public string? SignerName { get; init; }

    /// <summary>Whom to ask: a person of the issuer and a number.</summary>
    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    public string? Hotline { get; init; }

    /// <summary>Whom to ask about personal data: the officer or unit, with a number or an address.</summary>
    public string? DataOfficer { get; init; }
}
