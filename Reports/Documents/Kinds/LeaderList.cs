using System.Globalization;

using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;

namespace Coordination.Reports.Documents.Kinds;

/// <summary>
/// Danh sách Tổ trưởng tổ dân phố, as the ward stamps and signs it: across, since a row holds a person. The ward's own books number the công văn to
/// which it belongs, so number and date stay blank until they are known.
/// </summary>
internal static class LeaderList
{
    /// <summary>The kind by which an office sets its letterhead.</summary>
    public const string Code = "leaders-list";

    private const float TableSize = 11.5f;

    private static readonly string[] WardKinds = ["Phường ", "Xã "];

    public static Letterhead Propose(string ward, string enterprise)
    {
        var name = Name(ward);
        return new Letterhead
        {
            Issuer = "Ủy ban nhân dân " + Official.Running(CleanText.Of(ward)),
            Abbreviation = "UBND",
            DraftingUnit = "VX",
            ArchiveUnits = "VT",
            Place = name,
            Recipients = [CleanText.Of(enterprise)],
            SignerTitle = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        };
    }

    public static Paper Compose(LeaderListContent content)
    {
        var (head, document) = (content.Letterhead, content.Document);
        var year = VietnamTime.DayOf(content.At).Year;
        return new Paper
        {
            Head = HeadForm.Unnumbered,
            Landscape = true,
            Letterhead = head,
            PlaceAndDate = $"{head.Place}, {(document.IssuedOn is { } day ? Official.LongDate(day) : Official.OpenDate(year))}",
            TypeName = "DANH SÁCH",
            Subject = [$"Tổ trưởng các tổ dân phố trên địa bàn {Official.Running(CleanText.Of(content.Ward))}"],
            Body =
            [
                new Paragraph([new Run(Attached(content, year), Italic: true)], ParagraphKind.Centred),
                Table(content.Rows),
                Paragraph.Of(Closing(content.Rows.Count)),
            ],
            Recipients = [.. head.Recipients.Select(recipient => CleanText.Of(recipient).TrimEnd(';', '.') + ";"), $"Lưu: {head.ArchiveUnits}."],
            BodySize = 13,
            FileTitle = $"Danh sách Tổ trưởng các tổ dân phố {Official.Running(CleanText.Of(content.Ward))}",
            MadeAt = content.At,
        };
    }

    /// <summary>Danh sách gồm 23 (hai mươi ba) người./.</summary>
    public static string Closing(int people) => $"Danh sách gồm {Official.InText(people)} ({NumberWords.Of(people)}) người./.";

    private static string Attached(LeaderListContent content, int year) =>
        $"(Kèm theo Công văn số {content.Document.Number ?? $"………/{content.Letterhead.Abbreviation}-{content.Letterhead.DraftingUnit}"} "
        + $"{(content.Document.IssuedOn is { } day ? Official.LongDate(day) : Official.OpenDate(year))} của {content.Letterhead.Issuer})";

    // What no row has is no column: the width is for what is there.
    private static PaperTable Table(IReadOnlyList<LeaderDraft> rows)
    {
        var (decisions, terms) = (rows.Any(row => row.Decision is not null), rows.Any(row => row.TermTo is not null));
        return new PaperTable(
            "Tổ trưởng",
            [
                new Column("STT", 10, Align.Centre), new Column("Tổ dân phố", 15, Align.Centre), new Column("Họ và tên", 40, Align.Left),
                new Column("Năm sinh", 13, Align.Centre), new Column("Số điện thoại", 25, Align.Centre), new Column("Địa chỉ", 46, Align.Left),
                new Column("Số hộ", 14),
                .. decisions ? [new Column("Số, ngày quyết định công nhận", 34, Align.Left)] : Array.Empty<Column>(),
                .. terms ? [new Column("Nhiệm kỳ", 26, Align.Centre)] : Array.Empty<Column>(),
                new Column("Ghi chú", 28, Align.Left),
            ],
            [
                .. rows.Select((row, i) => (IReadOnlyList<Cell>)
                [
                    new CountCell(i + 1), new TextCell(row.Group), new TextCell(CleanText.Of(row.Name)),
                    new TextCell(row.Born?.ToString(CultureInfo.InvariantCulture) ?? ""), new TextCell(row.Phone ?? ""), new TextCell(CleanText.Of(row.Address)),
                    row.Households is { } count ? new CountCell(count) : new TextCell(""),
                    .. decisions ? [new TextCell(Decision(row))] : Array.Empty<Cell>(),
                    .. terms ? [new TextCell(Term(row))] : Array.Empty<Cell>(),
                    new TextCell(Note(row)),
                ]),
            ],
            Size: TableSize);
    }

    private static string Decision(LeaderDraft row) =>
        string.Join(", ", new[] { row.Decision, row.DecidedOn is { } day ? Official.ShortDate(day) : null }.OfType<string>());

    private static string Term(LeaderDraft row) => (row.TermFrom, row.TermTo) switch
    {
        (_, null) => "",
        ({ Month: 1, Day: 1 } from, { Month: 12, Day: 31 } to) => $"{from.Year}-{to.Year}",
        ({ } from, { } to) => $"{Official.ShortDate(from)} - {Official.ShortDate(to)}",
        (null, { } to) => "đến " + Official.ShortDate(to),
    };

    // What somebody is, unless the note says it already.
    private static string Note(LeaderDraft row)
    {
        var (said, note) = (row.Kind switch { LeaderKind.Interim => "Lâm thời", LeaderKind.Deputy => "Tổ phó", _ => null }, CleanText.OrNull(row.Note));
        return said is null || (note is not null && Fold.Key(note).Contains(Fold.Key(said), StringComparison.Ordinal)) ? note ?? ""
            : note is null ? said
            : $"{said}; {note}";
    }

    // A ward's body dates its papers by the ward's own name: Đống Đa.
    private static string Name(string ward)
    {
        var clean = CleanText.Of(ward);
        return WardKinds.FirstOrDefault(kind => clean.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) is { } found ? clean[found.Length..] : clean;
    }
}
