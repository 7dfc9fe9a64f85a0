using Coordination.Ingest.Record.Text;
using Xunit;

namespace Coordination.Ingest.Tests.Files;

public sealed class LegacyTextTests
{
    [Theory]
    [InlineData("§èng §a")]
    [InlineData("NguyÔn V¨n An")]
    [InlineData("TrÇn ThÞ B×nh")]
    [InlineData("Hoµng Ph¹m")]
    [InlineData("Lª Lîi")]
    [InlineData("Nguyeãn Vaên An")]
    [InlineData("Ñoáng Ña")]
    [InlineData("Äá»‘ng Äa")]
    [InlineData("NguyÃªn PhÆ°Æ¡ng")]
    public void Text_of_old_fonts_is_seen(string text) => Assert.True(LegacyText.LooksLegacy(text));

    [Theory]
    [InlineData("Đống Đa")]
    [InlineData("Nguyễn Thị Ước")]
    [InlineData("NGUYỄN ĐÌNH CHIỂU")]
    [InlineData("Hoà, Thuỷ, Khoẻ, quý, Uý, xoong")]
    [InlineData("Ðống Ða")]
    [InlineData("Müller, François, Weiß, Señor Muñoz, Ångström")]
    [InlineData("Số 12/34/5 Thái Thịnh, 25m², 30°")]
    [InlineData("«Vinhomes» Royal City®")]
    [InlineData("Phòng 3×4")]
    [InlineData(null)]
    public void Vietnamese_and_foreign_names_pass(string? text) => Assert.False(LegacyText.LooksLegacy(text));

    [Fact]
    public void Every_vowel_of_the_language_passes_inside_a_word()
    {
        const string Vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

        Assert.All(Vowels, vowel => Assert.False(LegacyText.LooksLegacy($"th{vowel}ng Th{vowel} {char.ToUpperInvariant(vowel)}n đ{vowel}")));
    }
}
