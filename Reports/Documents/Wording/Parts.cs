using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Reports.Documents.Model;

namespace Coordination.Reports.Documents.Wording;

/// <summary>The parts that papers share: number, date, recipients, and the texts that people adapted.</summary>
internal static class Parts
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    /// <summary>A paper without its title and body yet.</summary>
    public static Paper Start(PaperContent content, PaperKind kind, HeadForm head, IReadOnlyList<string> subject) => new()
    {
        Head = head,
        Letterhead = content.Letterhead,
        Number = kind.TypeCode is { } type ? Official.Symbol(content.Registration.Number, type, content.Letterhead) : null,
        PlaceAndDate = $"{content.Letterhead.Place}, {Date(content, kind)}",
        Subject = subject,
        Addressees = content.Letterhead.Addressees,
        Body = [],
        Recipients = Recipients(content.Letterhead),
        Seal = content.Registration.VerificationCode is { } code ? new Seal(code, content.Registration.VerificationAddress) : null,
        FileTitle = $"{kind.Name} {(kind.IsNumbered ? Official.Symbol(content.Registration.Number, kind.TypeCode!, content.Letterhead).Trim() : "")}".Trim(),
        MadeAt = content.AsOf,
    };

    /// <summary>(Kèm theo Báo cáo số 07/BC-XNĐĐ ngày 05 tháng 3 năm 2026 của Xí nghiệp KDNS Đống Đa).</summary>
    public static string Attached(PaperContent content, PaperKind kind, string type) =>
        $"(Kèm theo {type}{(kind.TypeCode is { } code ? " số " + Official.Symbol(content.Registration.Number, code, content.Letterhead) : "")} {Date(content, kind)} của {content.Letterhead.Issuer})";

    /// <summary>The paragraphs of an adapted text, or what is said where it is empty.</summary>
    public static IEnumerable<Block> Text(PaperContent content, string key, string? otherwise = null) =>
        Lines(content, key).DefaultIfEmpty(otherwise ?? "").Where(line => line.Length > 0).Select(line => Paragraph.Of(line));

    public static IEnumerable<string> Lines(PaperContent content, string key) =>
        (content.Texts.GetValueOrDefault(key) ?? "").Split(LineEnds).Select(CleanText.Of).Where(line => line.Length > 0);

    public static string Joined(PaperContent content, string key) => string.Join(' ', Lines(content, key));

    /// <summary>Whom a customer asks for help: Trần Thị Bình, số điện thoại 0300000001.</summary>
    public static string Contact(Letterhead head) => head.ContactName is not { Length: > 0 } name ? "nhân viên quản lý địa bàn"
        : head.ContactPhone is { Length: > 0 } phone ? $"{name}, số điện thoại {phone}"
        : name;

    // Sheets and forms are never issued; they bear the day of their figures.
    private static string Date(PaperContent content, PaperKind kind) =>
        content.Registration.IssuedOn is { } day ? Official.LongDate(day)
        : kind.IsNumbered ? Official.OpenDate(VietnamTime.DayOf(content.AsOf).Year)
        : Official.LongDate(VietnamTime.DayOf(content.AsOf));

    private static IReadOnlyList<string> Recipients(Letterhead letterhead) =>
    [
        .. letterhead.Addressees.Count > 0 ? ["Như trên;"] : Array.Empty<string>(),
        .. letterhead.Recipients.Select(recipient => CleanText.Of(recipient).TrimEnd(';', '.') + ";"),
        $"Lưu: {letterhead.ArchiveUnits}.",
    ];
}
