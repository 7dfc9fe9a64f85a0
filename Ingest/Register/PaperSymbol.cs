using System.Globalization;

namespace Coordination.Ingest.Register;

/// <summary>Number and symbol as Nghị định 30/2020 writes them.</summary>
public static class PaperSymbol
{
    /// <summary><c>07/BC-XNĐĐ</c>; of a công văn, which has no type, <c>07/XNĐĐ-TCHC</c>.</summary>
    public static string Of(int number, string typeCode, string abbreviation, string draftingUnit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number:00}/{(typeCode.Length == 0 ? $"{abbreviation}-{draftingUnit}" : $"{typeCode}-{abbreviation}")}");
}
