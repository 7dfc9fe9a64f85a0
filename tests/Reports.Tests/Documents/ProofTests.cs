using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using Coordination.Reports.Documents;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;

using Xunit;

namespace Coordination.Reports.Tests.Documents;

/// <summary>Every kind of paper that the program knows, with 0, 1, 23 and 400 places of sixty letters: a kind that is added is proven with it.</summary>
public sealed partial class ProofTests
{
    // A cut face has some tens of kilobytes; Liberation Serif whole has four hundred.
    private const int LargestFace = 80 * 1024;

    private static readonly int[] Places = [0, 1, 23, 400];

    public static TheoryData<string, int> All => [.. from kind in Papers.Kinds from places in Places select (kind.Code, places)];

    [Theory, MemberData(nameof(All))]
    public void Nothing_but_page_numbers_stands_in_a_margin_and_each_part_is_numbered_from_its_second_page(string kind, int places)
    {
        var number = 0;
        foreach (var page in ProvenPaper.Of(kind, places).Printed.Pages)
        {
            Assert.Equal((210, 297), (Math.Round(Math.Min(page.Width, page.Height)), Math.Round(Math.Max(page.Width, page.Height))));
            Assert.Empty(page.Letters.Where(letter => letter.Baseline > 20 && !string.IsNullOrWhiteSpace(letter.Value)
                    && (letter.Left < 29.9 || letter.Right > page.Width - (page.Across ? 14.9 : 19.9) || letter.Baseline > page.Height - 20))
                .Select(letter => $"{letter.Value} at {letter.Left}, {letter.Baseline}"));
            number = page.IsAnnex ? 1 : number + 1;
            Assert.Equal(number == 1 ? [] : [Official.Count(number)], page.Lines.Where(line => line.Baseline < 20).Select(line => line.Text));
        }
    }

    [Theory, MemberData(nameof(All))]
    public void The_signature_has_two_lines_of_text_above_it_on_its_page(string kind, int places)
    {
        var paper = ProvenPaper.Of(kind, places);
        if (!paper.IsSigned)
        {
            Assert.DoesNotContain("Nơinhận:", paper.Printed.Tight, StringComparison.Ordinal);
            return;
        }

        var page = paper.Printed.Main[^1];
        var signer = page.Part("KT. GIÁM ĐỐC").Baseline;
        Assert.True(page.Lines.Count(line => line.Baseline > 20 && line.Baseline < signer - 1 && line.Size >= 11) >= 2, page.ToString());
        Assert.True(page.Part("Nguyễn Văn An").Baseline > signer + 25);
    }

    [Theory, MemberData(nameof(All))]
    public void Faces_are_embedded_cut_and_of_one_family(string kind, int places)
    {
        var printed = ProvenPaper.Of(kind, places).Printed;
        var file = Encoding.Latin1.GetString(printed.Bytes);
        var faces = FaceLength().Matches(file).Select(face => int.Parse(face.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToArray();

        Assert.NotEmpty(faces);
        Assert.Equal(FontDescriptor().Count(file), FontFile().Count(file));
        Assert.All(faces, length => Assert.InRange(length, 1, LargestFace));
        Assert.All(printed.Pages.SelectMany(page => page.Letters).Select(letter => (letter.IsBlack, letter.Font)).Distinct(), letter =>
        {
            Assert.True(letter.IsBlack);
            Assert.Matches(CutFace(), letter.Font);
        });
    }

    [Theory, MemberData(nameof(All))]
    public void Every_row_is_printed_whole_on_one_page_in_order_under_the_head_of_its_table(string kind, int places)
    {
        var paper = ProvenPaper.Of(kind, places);
        var pages = paper.Printed.Pages.Select(page => page.Tight).ToArray();
        var (page, at) = (0, 0);
        foreach (var table in paper.Tables)
        {
            var heads = table.Columns.Select(column => PrintedPaper.Squeezed(column.Group ?? column.Head)).Where(head => head != "Nơi").ToArray();
            foreach (var row in ProvenPaper.Of(table))
            {
                int found;
                while ((found = pages[page].IndexOf(row, at, StringComparison.Ordinal)) < 0)
                {
                    (page, at) = (page + 1, 0);
                    Assert.True(page < pages.Length, $"The row {row} is nowhere.");
                }

                Assert.All(heads, head => Assert.InRange(pages[page].IndexOf(head, StringComparison.Ordinal), 0, found));
                at = found + row.Length;
            }
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Word_spreadsheet_and_preview_have_the_rows_of_the_paper_and_no_others(string kind, int places)
    {
        var paper = ProvenPaper.Of(kind, places);

        Assert.Equal(paper.Rows, paper.WordRows());
        Assert.Equal(paper.Rows, paper.HtmlRows());
        if (paper.Kind.HasTables)
        {
            Assert.Equal(paper.Tables.Where(table => table.Name is not null).SelectMany(ProvenPaper.Of), paper.SheetRows());
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Every_paragraph_is_printed_letter_by_letter(string kind, int places)
    {
        var paper = ProvenPaper.Of(kind, places);
        var printed = paper.Printed.Tight;

        Assert.All(
            paper.Said.Body.Concat(paper.Said.Annexes.SelectMany(annex => annex.Body)).OfType<Paragraph>(),
            paragraph => Assert.Contains(PrintedPaper.Squeezed(paragraph.Text), printed, StringComparison.Ordinal));
    }

    [GeneratedRegex("/Type /FontDescriptor")]
    private static partial Regex FontDescriptor();

    [GeneratedRegex("/FontFile2 ")]
    private static partial Regex FontFile();

    [GeneratedRegex("/Length1 ([0-9]+)")]
    private static partial Regex FaceLength();

    [GeneratedRegex(@"^[A-Z]{6}\+CoordinationSerif(-Bold|-Italic|-BoldItalic)?$")]
    private static partial Regex CutFace();
}
