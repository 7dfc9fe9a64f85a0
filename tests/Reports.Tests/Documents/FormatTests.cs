using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using Coordination.Ingest.Record;
using Coordination.Reports.Documents;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Layout;
using Coordination.Reports.Layout.Pdf;
using Coordination.Reports.Numbers;

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

using Xunit;

using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Coordination.Reports.Tests.Documents;

public sealed partial class FormatTests
{
    private static readonly Papers Papers = new(PaperFonts.Shipped);

    public static TheoryData<string> All => [.. Papers.Kinds.Select(kind => kind.Code)];

    [Theory]
    [InlineData("progress-company")]
    [InlineData("group-sheet")]
    [InlineData("review-form")]
    public void The_same_content_gives_the_same_bytes_in_every_format(string kind)
    {
        var content = GivenPaper.Content(GivenPaper.Figures(kind));

        Assert.All(Formats(kind), format => Assert.Equal(Papers.Render(content, format), Papers.Render(content, format)));
    }

    [Fact]
    public void A_file_is_the_same_bytes_however_the_identity_from_the_clock_was_written()
    {
        static byte[] Pdf(string id) => Encoding.Latin1.GetBytes($"%PDF-1.4\n...xref\n...trailer\n<</Size 1\n/ID [{id} {id}]>>\nstartxref\n9\n%%EOF");

        Assert.Equal(
            PdfIdentity.OfContent(Pdf("<D74BFF93D7F7E783538ED323692DEF37>")), PdfIdentity.OfContent(Pdf(@"([Xq\010y]T?d\277\225\302\232\\/}u)")));
    }

    [Theory, MemberData(nameof(All))]
    public void Word_files_are_valid_and_bear_every_text(string kind)
    {
        var paper = Papers.Compose(GivenPaper.Content(GivenPaper.Figures(kind)));
        using var file = WordprocessingDocument.Open(new MemoryStream(Papers.Render(GivenPaper.Content(GivenPaper.Figures(kind)), PaperFormat.Docx)), false);

        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var text = PrintedPaper.Squeezed(file.MainDocumentPart!.Document!.InnerText);
        Assert.All(paper.Body.OfType<Coordination.Reports.Documents.Model.Paragraph>(), paragraph => Assert.Contains(PrintedPaper.Squeezed(paragraph.Text), text, StringComparison.Ordinal));
        Assert.All(paper.Body.Concat(paper.Annexes.SelectMany(annex => annex.Body)).OfType<PaperTable>(), table => Assert.All(
            table.Rows, row => Assert.Contains(PrintedPaper.Squeezed(string.Concat(row.Select(Official.Text))), text, StringComparison.Ordinal)));
    }

    [Fact]
    public void Head_rows_in_Word_are_repeated_rows_are_not_split_and_annexes_are_sections_of_their_own()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Papers.Render(GivenPaper.Content(GivenPaper.Figures()), PaperFormat.Docx)), false);
        var body = file.MainDocumentPart!.Document!.Body!;

        Assert.All(body.Descendants<Table>().Where(table => table.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableStyle>().Any()), table =>
        {
            Assert.NotEmpty(table.Descendants<TableHeader>());
            Assert.All(table.Elements<TableRow>(), row => Assert.NotEmpty(row.Descendants<CantSplit>()));
        });
        Assert.Equal(
            [PageOrientationValues.Portrait, PageOrientationValues.Landscape, PageOrientationValues.Landscape, PageOrientationValues.Landscape],
            body.Descendants<SectionProperties>().Select(section => section.GetFirstChild<PageSize>()!.Orient!.Value));
        Assert.All(body.Descendants<SectionProperties>(), section => Assert.Equal(1, section.GetFirstChild<PageNumberType>()!.Start!.Value));
        Assert.Contains(body.Descendants<ParagraphStyleId>(), style => style.Val == "Heading1");
    }

    [Theory]
    [InlineData("progress-company")]
    [InlineData("summary")]
    [InlineData("group-sheet")]
    public void Spreadsheets_are_valid_typed_and_frozen_under_their_head(string kind)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(Papers.Render(GivenPaper.Content(GivenPaper.Figures(kind)), PaperFormat.Xlsx)), false);

        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.All(file.WorkbookPart!.WorksheetParts, part =>
        {
            var pane = Assert.Single(part.Worksheet!.Descendants<Pane>());
            Assert.Equal(PaneStateValues.Frozen, pane.State!.Value);
        });
    }

    [Theory]
    [InlineData("progress-company")]
    [InlineData("progress-ward")]
    [InlineData("summary")]
    public void Every_figure_is_one_in_json_paper_and_spreadsheet(string kind)
    {
        var figures = GivenPaper.Figures(kind);
        var content = GivenPaper.Content(figures);
        var printed = PrintedPaper.Of(content).Tight;
        var rows = Sheets(Papers.Render(content, PaperFormat.Xlsx));
        var places = kind == "summary" ? figures.Wards.Select(ward => ward.Figures) : figures.Groups.Concat(figures.Buildings.Where(row => row.Code != Unit.NoPlace));

        Assert.All(places, place =>
        {
            int[] counts =
            [
                place.Contracts, place.At(Reached.Reviewed), place.At(Reached.Invited), place.Received ?? place.At(Reached.Opened), place.Signed, place.Certified,
                place.In(Stage.AwaitingSignature), place.In(Stage.Overdue), place.In(Stage.Declined), place.In(Stage.DeliveryFailed), place.In(Stage.NeedsHelp),
            ];
            var row = rows.Single(cells => cells.Count == 19 && cells[1] == place.Name);
            Assert.Equal(
                counts.Select(count => count.ToString(CultureInfo.InvariantCulture)),
                [row[2], row[3], row[5], row[6], row[7], row[9], row[10], row[11], row[12], row[13], row[14]]);
            Assert.Contains(
                PrintedPaper.Squeezed(place.Name + Official.Count(place.Contracts) + Official.Count(place.At(Reached.Reviewed)) + Official.Percent(place.At(Reached.Reviewed), place.Contracts)
                    + Official.Count(place.At(Reached.Invited)) + Official.Count(place.Received ?? place.At(Reached.Opened)) + Official.Count(place.Signed) + Official.Percent(place.Signed, place.Contracts)),
                printed, StringComparison.Ordinal);
            Assert.Equal(Math.Floor(place.Signed * 1000m / place.Contracts) / 1000m, decimal.Parse(row[8], CultureInfo.InvariantCulture));
        });
    }

    [Fact]
    public void A_name_that_looks_like_a_formula_stays_a_text()
    {
        var content = GivenPaper.Content(GivenPaper.Figures(name: i => i == 1 ? "=HYPERLINK(\"http://x\")" : $"Tổ dân phố số {i}"));
        using var file = SpreadsheetDocument.Open(new MemoryStream(Papers.Render(content, PaperFormat.Xlsx)), false);
        var cells = file.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).ToArray();

        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Equal(CellValues.InlineString, cells.Single(cell => cell.InnerText.StartsWith("=HYPERLINK", StringComparison.Ordinal)).DataType!.Value);
    }

    [Fact]
    public void Decomposed_letters_are_printed_composed()
    {
        var name = "Tổ dân phố Hồ Đắc Di".Normalize(NormalizationForm.FormD);
        var content = GivenPaper.Content(GivenPaper.Figures(name: _ => name, groups: 2));

        Assert.Contains("TổdânphốHồĐắcDi", PrintedPaper.Of(content).Tight, StringComparison.Ordinal);
    }

    [Fact]
    public void An_enterprises_summary_is_its_own_and_not_the_companys()
    {
        var company = GivenPaper.Content(GivenPaper.Figures("summary"));
        var own = GivenPaper.Content(GivenPaper.Figures("summary") with { Enterprise = new NamedPlace("XNDD", "Xí nghiệp KDNS Đống Đa") });

        Assert.Equal("Công ty Nước sạch Hà Nội", company.Letterhead.Issuer);
        Assert.Equal("Xí nghiệp KDNS Đống Đa", own.Letterhead.Issuer);
        Assert.Equal(["Công ty Nước sạch Hà Nội (để b/c)"], own.Letterhead.Recipients);
        Assert.Contains("II.Kếtquảtheoxínghiệp,theophường", PrintedPaper.Of(company).Tight, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("II.Kếtquảtheophường", PrintedPaper.Of(own).Tight, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Công ty", Papers.Compose(own).FileTitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_the_code_is_printed_alone()
    {
        var content = GivenPaper.Content(GivenPaper.Figures("progress-ward"));
        var alone = content with { Registration = content.Registration with { VerificationAddress = null } };

        Assert.Contains("Mãtracứu:K7PM-2QXD", PrintedPaper.Of(alone).Tight, StringComparison.Ordinal);
        Assert.All([PaperFormat.Docx, PaperFormat.Html], format =>
            Assert.True(Papers.Render(alone, format).Length < Papers.Render(content, format).Length));
    }

    [Fact]
    public void A_letter_that_no_font_has_is_refused_and_named()
    {
        var content = GivenPaper.Content(GivenPaper.Figures(name: _ => "Tổ 漢"));

        var error = Assert.Throws<PaperException>(() => Papers.Render(content, PaperFormat.Pdf));
        Assert.Contains("U+6F22", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_eighty_letters_loses_none_of_them_and_a_sheet_stays_on_its_page()
    {
        var name = string.Concat(Enumerable.Repeat("Tổ dân phố Nghĩa Đô ", 4)).TrimEnd() + "X";
        var report = PrintedPaper.Of(GivenPaper.Content(GivenPaper.Figures(name: _ => name, groups: 5)));

        Assert.Equal(80, name.Length);
        Assert.Equal(10, Regex.Count(string.Concat(report.Pages.SkipWhile(page => !page.IsAnnex).Select(page => page.Tight)), Regex.Escape(PrintedPaper.Squeezed(name))));
        Assert.Single(PrintedPaper.Of(GivenPaper.Content(GivenPaper.Figures("group-sheet", name: _ => name))).Pages);
    }

    [Theory, MemberData(nameof(All))]
    public void A_place_without_a_contract_has_papers_too(string kind)
    {
        var content = GivenPaper.Content(GivenPaper.Figures(kind, groups: 0, contracts: 0, wards: 1));

        Assert.All(Formats(kind), format => Assert.NotEmpty(Papers.Render(content, format)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(135)]
    public void No_row_of_a_long_table_is_lost_or_cut_and_its_sum_stands_once_on_the_last_page(int groups)
    {
        var paper = PrintedPaper.Of(GivenPaper.Content(GivenPaper.Figures(groups: groups, buildings: 2)));
        var annex = paper.Pages.SkipWhile(page => !page.IsAnnex).TakeWhile((page, i) => i == 0 || !page.IsAnnex).ToArray();
        var text = string.Concat(annex.Select(page => page.Tight));

        Assert.All(Enumerable.Range(1, groups), i => Assert.Contains($"{Official.Count(i)}Tổdânphốsố{i}{Official.Count(1000 + i)}", text, StringComparison.Ordinal));
        Assert.Equal(1, Regex.Count(text, "Tổngcộng"));
        Assert.Contains("Tổngcộng", annex[^1].Tight, StringComparison.Ordinal);
        Assert.All(annex, page => Assert.Contains("TổngsốHĐ", page.Tight, StringComparison.Ordinal));
        Assert.All(annex, page => Assert.Contains(page.Lines, line => DataRow().IsMatch(line.Text)));
    }

    [Theory, MemberData(nameof(All))]
    public void A_correction_of_any_kind_says_what_it_takes_the_place_of_and_what_changed(string kind)
    {
        var content = GivenPaper.Content(GivenPaper.Figures(kind, groups: 3, contracts: 1_100));
        var then = GivenPaper.Figures(kind, groups: 3);
        var key = Papers.Find(kind)!.TextKeys.Select(text => text.Key).LastOrDefault();
        var texts = content.Texts.ToDictionary(text => text.Key, text => text.Key == key ? "Trước đây đã viết khác." : text.Value);
        var paper = PrintedPaper.Of(content with
        {
            Comparison = new CorrectedPaper(Papers.Find(kind)!.IsNumbered ? "06/BC-XNĐĐ" : null, new DateOnly(2026, 3, 1), then.ToJson(), texts),
        });

        Assert.Contains(Papers.Find(kind)!.IsNumbered ? "số06/BC-XNĐĐngày01tháng3năm2026;" : "ngày01tháng3năm2026;", paper.Tight, StringComparison.Ordinal);
        Assert.Contains("CÁCNỘIDUNGTHAYĐỔI", paper.Tight, StringComparison.Ordinal);
        Assert.Equal(key is not null, paper.Tight.Contains("“Trướcđâyđãviếtkhác.”", StringComparison.Ordinal));
        Assert.Equal(kind == "review-form" ? 0 : 1, Regex.Count(paper.Tight, @"\./\."));
        if (kind.StartsWith("progress", StringComparison.Ordinal))
        {
            Assert.Contains("Tổdânphốsố1TổngsốHĐ1.0011.101+100", paper.Tight, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Papers_made_at_once_are_those_made_one_after_the_other()
    {
        PaperContent[] contents = [.. Enumerable.Range(1, 6).Select(i => GivenPaper.Content(GivenPaper.Figures("group-sheet", contracts: 100 * i)))];

        Assert.Equal(contents.Select(content => Papers.Render(content, PaperFormat.Pdf)), contents.AsParallel().AsOrdered().Select(content => Papers.Render(content, PaperFormat.Pdf)));
    }

    [Fact]
    public void A_pack_is_one_file_with_each_paper_on_its_own_sheets()
    {
        var pack = PrintedPaper.Read(Papers.RenderPack([GivenPaper.Content(GivenPaper.Figures("group-sheet")), GivenPaper.Content(GivenPaper.Figures("building-sheet"))]));

        Assert.Equal(2, pack.Pages.Count);
        Assert.All(pack.Pages, page => Assert.Contains("PHIẾUTIẾNĐỘ", page.Tight, StringComparison.Ordinal));
    }

    [Fact]
    public void The_preview_is_one_element_without_script_and_with_no_text_taken_as_markup()
    {
        var html = Encoding.UTF8.GetString(Papers.Render(GivenPaper.Content(GivenPaper.Figures(name: i => $"<script>{i}</script>")), PaperFormat.Html));

        Assert.StartsWith("<article", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Pdf_files_are_archival_and_bear_the_time_of_their_figures()
    {
        var file = Encoding.Latin1.GetString(Papers.Render(GivenPaper.Content(GivenPaper.Figures()), PaperFormat.Pdf));

        Assert.Contains("<pdfaid:part>2</pdfaid:part>", file, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>B</pdfaid:conformance>", file, StringComparison.Ordinal);
        Assert.Contains("/CreationDate (D:20260305100000", file, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operator_without_the_four_files_of_a_font_is_told_which_is_missing()
    {
        var error = Assert.Throws<FileNotFoundException>(() => PaperFonts.FromFolder(AppContext.BaseDirectory));

        Assert.Contains("times.ttf", error.Message, StringComparison.Ordinal);
    }

    private static PaperFormat[] Formats(string kind) =>
        [.. Enum.GetValues<PaperFormat>().Where(format => format != PaperFormat.Xlsx || Papers.Find(kind)!.HasTables)];

    private static List<List<string>> Sheets(byte[] bytes)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        return [.. file.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Row>())
            .Select(row => row.Elements<Cell>().Select(cell => cell.CellValue?.Text ?? cell.InnerText).ToList())];
    }

    [GeneratedRegex(@"Tổ dân phố số \d+|Tổng cộng")]
    private static partial Regex DataRow();
}
