using System.Globalization;

using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Wording;

/// <summary>Letterheads by the names in the figures alone.</summary>
internal static class Letterheads
{
    /// <summary>Of the enterprise, under its company.</summary>
    public static Letterhead Enterprise(ProgressFigures figures) => new()
    {
        Superior = figures.Company,
        Issuer = Places.Enterprise(figures),
        Abbreviation = Initials(Places.Enterprise(figures)),
        Place = "Hà Nội",
        SignerTitle = ["GIÁM ĐỐC"],
    };

    /// <summary>Of the company, under the city's committee.</summary>
    public static Letterhead Company(ProgressFigures figures) => new()
    {
        Superior = "UBND Thành phố Hà Nội",
        Issuer = figures.Company,
        Abbreviation = Initials(figures.Company),
        DraftingUnit = "KD",
        ArchiveUnits = "VT, KD",
        Place = "Hà Nội",
        SignerTitle = ["TỔNG GIÁM ĐỐC"],
    };

    // Xí nghiệp KDNS Đống Đa: XNĐĐ. What is an abbreviation already is left out.
    private static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0])).ToArray();
        var plain = words.Where(word => word.Length == 1 || word.Any(char.IsLower)).ToArray();
        return string.Concat((plain.Length > 0 ? plain : words).Select(word => word[..1])).ToUpper(CultureInfo.GetCultureInfo("vi-VN"));
    }
}
