using System.Text;
using Coordination.Ingest.Record.Text;
using Xunit;

namespace Coordination.Ingest.Tests.Files;

public sealed class FoldTests
{
    [Theory]
    [InlineData("Đống Đa", "dong da")]
    [InlineData("Ðống Ða", "dong da")]
    [InlineData("  PHƯỜNG\u00A0Ô  Chợ\tDừa ", "phuong o cho dua")]
    [InlineData("Thái\u200B Thịnh\uFEFF", "thai thinh")]
    [InlineData(null, "")]
    public void A_key_has_no_accents_no_case_and_single_spaces(string? text, string expected) => Assert.Equal(expected, Fold.Key(text));

    [Theory]
    [InlineData("hòa", "hoà")]
    [InlineData("thủy", "thuỷ")]
    [InlineData("khỏe", "khoẻ")]
    [InlineData("Tòa nhà", "Toà nhà")]
    public void Both_ways_of_placing_the_tone_have_one_key(string old, string now) => Assert.Equal(Fold.Key(old), Fold.Key(now));

    [Fact]
    public void Decomposed_text_has_the_key_of_composed_text() =>
        Assert.Equal(Fold.Key("Nguyễn Thị Ước"), Fold.Key("Nguyễn Thị Ước".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("Mã KH")]
    [InlineData("MA_KH")]
    [InlineData("mã.kh.")]
    [InlineData(" Mã  KH (*)")]
    public void A_heading_is_known_by_its_letters(string heading) => Assert.Equal("makh", Fold.Header(heading));

    [Fact]
    public void Clean_text_is_composed_and_without_invisible_or_control_characters() =>
        Assert.Equal("Số 12 Thái Thịnh", CleanText.Of("\uFEFF Số 12\u00A0\u200BTha\u0301i\r\nThịnh\u0007 "));

    [Fact]
    public void Half_a_surrogate_pair_is_dropped_and_a_whole_one_kept() => Assert.Equal("a😀b", CleanText.Of("a😀\uD83Db"));
}
