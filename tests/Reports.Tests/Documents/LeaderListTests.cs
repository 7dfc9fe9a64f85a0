using Coordination.Ingest.Leaders;
using Coordination.Reports.Documents;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Layout;

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

using MiniExcelLibs;

using Xunit;

namespace Coordination.Reports.Tests.Documents;

/// <summary>The list of leaders and the letters to them, as they are printed.</summary>
public sealed class LeaderListTests
{
    private static readonly Papers Press = new(PaperFonts.Shipped);

    [Theory]
    [InlineData(0, "không")]
    [InlineData(4, "bốn")]
    [InlineData(10, "mười")]
    [InlineData(11, "mười một")]
    [InlineData(15, "mười lăm")]
    [InlineData(21, "hai mươi mốt")]
    [InlineData(23, "hai mươi ba")]
    [InlineData(24, "hai mươi tư")]
    [InlineData(55, "năm mươi lăm")]
    [InlineData(77, "bảy mươi bảy")]
    [InlineData(100, "một trăm")]
    [InlineData(105, "một trăm linh năm")]
    [InlineData(214, "hai trăm mười bốn")]
    [InlineData(1_005, "một nghìn không trăm linh năm")]
    [InlineData(24_639, "hai mươi tư nghìn sáu trăm ba mươi chín")]
    public void Numbers_are_said_as_a_closing_sentence_says_them(int number, string words) => Assert.Equal(words, NumberWords.Of(number));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(23)]
    [InlineData(400)]
    public void Every_row_is_printed_once_across_with_head_closing_and_room_for_the_stamp(int people)
    {
        var content = Content(people);
        var paper = PrintedPaper.Read(Press.RenderLeaders(content, PaperFormat.Pdf));

        Assert.All(paper.Pages, page => Assert.True(page.Across));
        Assert.All(paper.Pages, page => Assert.All(
            page.Letters.Where(letter => letter.Baseline > 20 && !string.IsNullOrWhiteSpace(letter.Value)),
            letter => Assert.True(letter.Left >= 29.9 && letter.Right <= page.Width - 14.9 && letter.Baseline <= page.Height - 20, letter.Value)));
        Assert.All(content.Rows, row => Assert.Contains(PrintedPaper.Squeezed(row.Name + row.Born + row.Phone), paper.Tight, StringComparison.Ordinal));
        Assert.Contains(PrintedPaper.Squeezed(LeaderClosing(people)), paper.Tight, StringComparison.Ordinal);

        // The head stands on every page that has rows, and the number from the second.
        var tables = paper.Pages.Where(page => page.Tight.Contains("Nguyễn", StringComparison.Ordinal)).ToArray();
        Assert.All(tables, page => Assert.Contains("Họvàtên", page.Tight, StringComparison.Ordinal));
        Assert.All(paper.Pages.Skip(1).Select((page, i) => (page, i)), numbered => Assert.Equal($"{numbered.i + 2}", numbered.page.Lines[0].Text));
        Assert.DoesNotContain(paper.Pages[0].Lines, line => line.Baseline < 20);

        // The signer's title, then at least 25 mm, then the name; beside it who gets the list; with the closing sentence on the same page.
        var last = paper.Pages[^1];
        var (title, name) = (last.Part("PHÓ CHỦ TỊCH"), last.Part("Lê Thị Ký"));
        Assert.InRange(name.Baseline - title.Baseline, 25, 40);
        Assert.Equal(title.Left + (title.Width / 2), name.Left + (name.Width / 2), 0.5);
        Assert.Equal(last.Part("Nơi nhận:").Baseline, last.Part("TM. ỦY BAN NHÂN DÂN").Baseline, 0.1);
        Assert.Contains("người./.", string.Concat(last.Lines.Select(line => line.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_to_which_letter_it_belongs_or_leaves_the_blanks()
    {
        var known = PrintedPaper.Read(Press.RenderLeaders(Content(2), PaperFormat.Pdf));
        var open = PrintedPaper.Read(Press.RenderLeaders(Content(2) with { Document = new LeaderDocument(null, null, null, null, null) }, PaperFormat.Pdf));

        Assert.Contains(PrintedPaper.Squeezed("(Kèm theo Công văn số 152/UBND-VX ngày 05 tháng 11 năm 2026 của Ủy ban nhân dân phường Đống Đa)"), known.Tight, StringComparison.Ordinal);
        Assert.Equal("Đống Đa, ngày 05 tháng 11 năm 2026", known.Pages[0].Part("Đống Đa,").Text);
        Assert.Contains("………/UBND-VX", open.Tight, StringComparison.Ordinal);
        Assert.Contains("DANH SÁCH", known.Pages[0].Lines.Select(line => line.Text));
        Assert.Equal(["ỦY BAN NHÂN DÂN PHƯỜNG", "ĐỐNG ĐA"], known.Pages[0].Lines.SelectMany(line => line.Parts).Where(part => part.Right < 100 && part.Baseline < 35).Select(part => part.Text));
    }

    [Fact]
    public void Columns_that_no_row_fills_are_left_out()
    {
        var bare = Content(3) with { Rows = [.. Content(3).Rows.Select(row => row with { Decision = null, DecidedOn = null, TermFrom = null, TermTo = null })] };
        var paper = PrintedPaper.Read(Press.RenderLeaders(bare, PaperFormat.Pdf));

        Assert.DoesNotContain("quyếtđịnh", paper.Tight, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhiệmkỳ", paper.Tight, StringComparison.Ordinal);
    }

    [Fact]
    public void Word_and_Excel_say_the_same_as_the_PDF()
    {
        var content = Content(23);
        using var word = WordprocessingDocument.Open(new MemoryStream(Press.RenderLeaders(content, PaperFormat.Docx)), false);
        var text = word.MainDocumentPart!.Document!.Body!.InnerText;
        using var sheet = new MemoryStream(Press.RenderLeaders(content, PaperFormat.Xlsx));
        var cells = sheet.Query().SelectMany(row => ((IDictionary<string, object?>)row).Values).Select(value => value?.ToString()).ToHashSet();

        Assert.Empty(new OpenXmlValidator().Validate(word));
        Assert.Contains(LeaderClosing(23), text, StringComparison.Ordinal);
        Assert.All(content.Rows, row => Assert.Contains(row.Name + row.Born + row.Phone, text, StringComparison.Ordinal));
        Assert.All(content.Rows, row => Assert.Contains(row.Name, cells));
        Assert.Equal(Press.RenderLeaders(content, PaperFormat.Pdf), Press.RenderLeaders(content, PaperFormat.Pdf));
    }

    [Fact]
    public void A_letter_is_a_page_with_its_owner_and_the_link_in_full()
    {
        var paper = PrintedPaper.Read(Press.RenderInvitations(
        [
            .. new[] { "Nguyễn Thị Ánh Nguyệt", "Đỗ Thị Mỹ Hạnh Của Tên Rất Dài Sáu Mươi Chữ Cái Trong Danh Sách" }.Select((name, i) => new LeaderInvitationContent(
                "Xí nghiệp KDNS Đống Đa", "Công ty Nước sạch Hà Nội", "Phường Đống Đa", name, $"Tổ dân phố số {i + 1}", new Uri($"https://thu.example/my-link/{new string('x', 20)}{i}"),
                "0300000000")),
        ]));

        Assert.Equal(2, paper.Pages.Count);
        Assert.Contains("https://thu.example/my-link/xxxxxxxxxxxxxxxxxxxx1", paper.Pages[1].Tight, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyệt", paper.Pages[1].Tight, StringComparison.Ordinal);
        Assert.Contains("0300000000", paper.Pages[0].Tight, StringComparison.Ordinal);
    }

    private static string LeaderClosing(int people) => Coordination.Reports.Documents.Kinds.LeaderList.Closing(people);

    private static LeaderListContent Content(int people) => new(
        Papers.ProposeLeaderLetterhead("Phường Đống Đa", "Xí nghiệp KDNS Đống Đa") with
        {
            SignerTitle = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            SignerName = "Lê Thị Ký",
        },
        "Phường Đống Đa",
        [
            .. Enumerable.Range(1, people).Select(i => new LeaderDraft($"{i}", i % 7 == 3 ? $"Nguyễn Hoàng Thị Phương Thảo Nguyên Của Nhà Số {i} Phố Dài Thăm Thẳm" : $"Nguyễn Văn {i}")
            {
                Born = 1950 + (i % 40),
                Phone = $"03{i:00000000}",
                Address = i % 5 == 0 ? $"Số {i} ngách 12/{i} ngõ 185 phố Tôn Đức Thắng kéo dài" : null,
                Households = 800 + i,
                Decision = $"{i}/QĐ-UBND",
                DecidedOn = new DateOnly(2026, 3, 5),
                TermFrom = new DateOnly(2025, 1, 1),
                TermTo = new DateOnly(2027, 12, 31),
                Kind = i % 9 == 0 ? LeaderKind.Interim : LeaderKind.Leader,
            }),
        ],
        new LeaderDocument("152/UBND-VX", new DateOnly(2026, 11, 5), "Lê Thị Ký", null, people),
        new DateTimeOffset(2026, 11, 5, 9, 0, 0, TimeSpan.FromHours(7)));
}
