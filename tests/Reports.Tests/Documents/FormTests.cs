using System.Text;
using System.Text.RegularExpressions;

using Coordination.Reports.Documents;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;

using Xunit;

namespace Coordination.Reports.Tests.Documents;

/// <summary>The form of Nghị định 30/2020/NĐ-CP, checked on every kind of paper as it is printed.</summary>
public sealed partial class FormTests
{
    private static readonly Dictionary<string, PrintedPaper> Printed = Papers.Kinds.ToDictionary(
        kind => kind.Code, kind => PrintedPaper.Of(GivenPaper.Content(GivenPaper.Figures(kind.Code))));

    public static TheoryData<string> All => [.. Papers.Kinds.Select(kind => kind.Code)];

    public static TheoryData<string> Numbered => [.. Papers.Kinds.Where(kind => kind.IsNumbered).Select(kind => kind.Code)];

    public static TheoryData<string> Signed => [.. Papers.Kinds.Where(kind => kind.Code != "review-form").Select(kind => kind.Code)];

    public static TheoryData<string> Titled => [.. Papers.Kinds.Where(kind => kind.TypeCode != "").Select(kind => kind.Code)];

    public static TheoryData<string> Annexed => ["progress-company", "progress-ward", "summary"];

    [Theory, MemberData(nameof(All))]
    public void Pages_are_A4_and_only_annexes_lie_across(string kind)
    {
        Assert.All(Printed[kind].Pages, page =>
        {
            Assert.Equal(210, Math.Min(page.Width, page.Height), 0.17);
            Assert.Equal(297, Math.Max(page.Width, page.Height), 0.17);
        });
        Assert.All(Printed[kind].Main, page => Assert.False(page.Across));
    }

    [Theory, MemberData(nameof(All))]
    public void No_letter_stands_in_a_margin_but_the_page_number(string kind) => Assert.All(Printed[kind].Pages, page => Assert.All(
        page.Letters.Where(letter => letter.Baseline > 20 && !string.IsNullOrWhiteSpace(letter.Value)),
        letter => Assert.True(
            letter.Left >= 29.9 && letter.Right <= page.Width - 14.9 && letter.Baseline <= page.Height - 20, $"{letter.Value} at {letter.Left}, {letter.Baseline}")));

    [Theory, MemberData(nameof(All))]
    public void Every_letter_is_black_and_of_one_embedded_family(string kind)
    {
        Assert.All(Printed[kind].Pages.SelectMany(page => page.Letters), letter =>
        {
            Assert.True(letter.IsBlack);
            Assert.Contains("CoordinationSerif", letter.Font, StringComparison.Ordinal);
        });
        var file = Encoding.Latin1.GetString(Printed[kind].Bytes);
        Assert.Equal(FontDescriptor().Count(file), FontFile().Count(file));
    }

    [Theory, MemberData(nameof(All))]
    public void Country_and_motto_stand_on_the_first_page_alone(string kind)
    {
        const string country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
        const string motto = "Độc lập - Tự do - Hạnh phúc";

        Assert.Equal(12, Printed[kind].Pages[0].Part(country).Size);
        Assert.Equal(13, Printed[kind].Pages[0].Part(motto).Size);
        Assert.Equal(country, Printed[kind].Pages[0].Part(country).Text);
        Assert.All(Printed[kind].Pages.Skip(1), page => Assert.DoesNotContain(page.Lines, line => line.Text.Contains("CỘNG HÒA", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(All))]
    public void The_rule_under_the_motto_is_as_long_as_its_words_and_that_under_the_issuer_a_third_to_a_half(string kind)
    {
        var page = Printed[kind].Pages[0];
        var motto = page.Part("Độc lập");
        var issuer = page.Lines.SelectMany(line => line.Parts)
            .Where(part => part.Right < 100 && part.Baseline < motto.Baseline + 6 && part.Font.Contains("Bold", StringComparison.Ordinal)).ToArray();

        Assert.Equal(motto.Width, Under(page, motto).Length, 1.0);
        Assert.InRange(Under(page, issuer[^1]).Length / issuer.Max(part => part.Width), 1 / 3.0, 0.5);
    }

    [Theory, MemberData(nameof(Titled))]
    public void The_title_has_a_rule_a_third_to_a_half_of_its_length(string kind)
    {
        var page = Printed[kind].Pages[0];
        var lines = Papers.Compose(GivenPaper.Content(GivenPaper.Figures(kind))).Subject.Select(page.Line).ToArray();

        Assert.All(lines, line => Assert.Equal(14, line.Size));
        Assert.All(lines, line => Assert.Contains("Bold", line.Font, StringComparison.Ordinal));
        Assert.InRange(Under(page, lines[^1]).Length / lines.Max(line => line.Width), 1 / 3.0, 0.5);
    }

    [Theory, MemberData(nameof(Numbered))]
    public void Number_and_date_share_a_baseline_and_have_their_form(string kind)
    {
        var page = Printed[kind].Pages[0];
        var (number, date) = (page.Part("Số:"), page.Part("Hà Nội, ngày"));

        Assert.Equal(number.Baseline, date.Baseline, 0.05);
        Assert.Matches(kind is "cover-letter" or "leaders-request" ? LetterNumber() : Number(), number.Text);
        Assert.Matches(OfficialDate(), date.Text["Hà Nội, ".Length..]);
        Assert.Contains("Italic", date.Font, StringComparison.Ordinal);
        Assert.Equal((13, 13), (number.Size, date.Size));
    }

    [Theory, MemberData(nameof(Signed))]
    public void The_body_is_of_13_or_14_points_justified_and_indented_by_one_centimetre(string kind)
    {
        var page = Printed[kind].Pages[0];
        var start = Papers.Compose(GivenPaper.Content(GivenPaper.Figures(kind))).Body.OfType<Paragraph>().First().Text[..20];
        var lines = page.Lines.SkipWhile(line => !line.Text.StartsWith(start, StringComparison.Ordinal)).ToArray();

        Assert.InRange(lines[0].Size, 13, 14);
        Assert.Equal(40, lines[0].Left, 0.3);
        Assert.Equal(190, lines[0].Right, 0.3);
        Assert.Equal(30, lines[1].Left, 0.3);
    }

    [Theory, MemberData(nameof(Signed))]
    public void The_text_ends_with_its_closing_mark_once(string kind)
    {
        Assert.EndsWith("./.", ((Paragraph)Papers.Compose(GivenPaper.Content(GivenPaper.Figures(kind))).Body[^1]).Text, StringComparison.Ordinal);
        Assert.Single(ClosingMark().Matches(Printed[kind].Tight));
    }

    [Theory, MemberData(nameof(All))]
    public void Pages_are_numbered_from_the_second_in_the_top_margin_and_annexes_apart(string kind)
    {
        var number = 0;
        foreach (var page in Printed[kind].Pages)
        {
            number = page.IsAnnex ? 1 : number + 1;
            var margin = page.Lines.Where(line => line.Baseline < 20).ToArray();
            if (number == 1)
            {
                Assert.Empty(margin);
                continue;
            }

            var line = Assert.Single(margin);
            Assert.Equal(Official.Count(number), line.Text);
            Assert.Equal(page.Width / 2, (line.Left + line.Right) / 2, 0.5);
            Assert.InRange(line.Size, 13, 14);
        }
    }

    [Theory, MemberData(nameof(Signed))]
    public void Recipients_begin_on_the_baseline_of_the_signers_title(string kind)
    {
        var page = Printed[kind].Main[^1];
        var (recipients, signer) = (page.Part("Nơi nhận:"), page.Part("KT. GIÁM ĐỐC"));

        Assert.Equal(recipients.Baseline, signer.Baseline, 0.05);
        Assert.Equal((12, 14), (recipients.Size, signer.Size));
        Assert.Contains("BoldItalic", recipients.Font, StringComparison.Ordinal);
        Assert.Equal(11, page.Part("- Lưu: VT").Size);
        Assert.EndsWith(".", page.Part("- Lưu: VT").Text, StringComparison.Ordinal);
        Assert.True(page.Part("Nguyễn Văn An").Baseline - signer.Baseline > 25);
    }

    [Theory]
    [InlineData("cover-letter", "requests")]
    [InlineData("notice", "data")]
    public void The_signature_never_stands_on_a_page_without_two_lines_of_the_body(string kind, string text)
    {
        var content = GivenPaper.Content(GivenPaper.Figures(kind, groups: 3, buildings: 1));
        for (var lines = 1; lines < 36; lines++)
        {
            var page = PrintedPaper.Of(content with { Texts = new Dictionary<string, string> { [text] = string.Join('\n', Enumerable.Repeat("Một dòng.", lines)) } }).Main[^1];

            var signer = page.Part("KT. GIÁM ĐỐC").Baseline;
            Assert.True(page.Lines.Count(line => line.Baseline > 20 && line.Baseline < signer && line.Size >= 13) >= 2, $"{lines} lines");
        }
    }

    [Theory, MemberData(nameof(All))]
    public void What_is_printed_is_what_the_paper_says_letter_by_letter(string kind)
    {
        var paper = Papers.Compose(GivenPaper.Content(GivenPaper.Figures(kind)));
        var tight = Printed[kind].Tight;

        Assert.All(Texts(paper), text => Assert.Contains(PrintedPaper.Squeezed(text), tight, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Annexed))]
    public void The_sum_of_an_annex_is_the_sum_of_the_body(string kind)
    {
        var paper = Papers.Compose(GivenPaper.Content(GivenPaper.Figures(kind)));
        var total = GivenPaper.Figures(kind).Total;

        Assert.Contains($"đãcó{Official.Count(total.Signed)}/{Official.Count(total.Contracts)}khách", Printed[kind].Tight, StringComparison.Ordinal);
        Assert.All(paper.Annexes.SelectMany(annex => annex.Body).OfType<PaperTable>(), table =>
        {
            Assert.Equal([new CountCell(total.Contracts), new CountCell(total.Signed)], [table.Total![2], table.Total[7]]);
            foreach (var column in Enumerable.Range(0, table.Columns.Count).Where(column => table.Total![column] is CountCell))
            {
                Assert.Equal(((CountCell)table.Total![column]).Value, table.Rows.Sum(row => ((CountCell)row[column]).Value));
            }
        });
    }

    [Fact]
    public void A_draft_leaves_number_and_day_open()
    {
        var page = PrintedPaper.Of(GivenPaper.Content(GivenPaper.Figures(), issued: false)).Pages[0];

        Assert.Matches(@"^Số:\s{3,}/BC-XNĐĐ$", page.Part("Số:").Text);
        Assert.Matches(@"Hà Nội, ngày\s{3,}tháng\s{3,}năm 2026$", page.Line("Hà Nội, ngày").Text);
    }

    private static (double Left, double Top, double Length) Under(PrintedPaper.PrintedPage page, PrintedPaper.PrintedLine line) => page.Rules
        .Where(rule => rule.Top > line.Baseline && rule.Top < line.Baseline + 5 && Math.Abs(rule.Left + (rule.Length / 2) - ((line.Left + line.Right) / 2)) < 2)
        .MinBy(rule => rule.Top);

    private static IEnumerable<string> Texts(Paper paper)
    {
        foreach (var block in paper.Body.Concat(paper.Annexes.SelectMany(annex => annex.Body)))
        {
            switch (block)
            {
                case Paragraph paragraph:
                    yield return paragraph.Text;
                    break;
                case Heading heading:
                    yield return heading.Level == 1 ? Official.Capitals(heading.Text) : heading.Text;
                    break;
                case PaperTable table:
                    foreach (var row in table.Rows.Append(table.Total ?? []))
                    {
                        yield return string.Concat(row.Select(Official.Text));
                    }

                    break;
            }
        }

        foreach (var line in paper.Recipients)
        {
            yield return "- " + line;
        }
    }

    [GeneratedRegex(@"^Số: \d{2,}/(BC|TB)-[A-ZĐ]+$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^Số: \d{2,}/[A-ZĐ]+-[A-ZĐ]+$")]
    private static partial Regex LetterNumber();

    [GeneratedRegex(@"^ngày (0[1-9]|[12]\d|3[01]) tháng (0[12]|[3-9]|1[0-2]) năm \d{4}$")]
    private static partial Regex OfficialDate();

    [GeneratedRegex(@"\./\.")]
    private static partial Regex ClosingMark();

    [GeneratedRegex("/Type /FontDescriptor")]
    private static partial Regex FontDescriptor();

    [GeneratedRegex("/FontFile2 ")]
    private static partial Regex FontFile();
}
