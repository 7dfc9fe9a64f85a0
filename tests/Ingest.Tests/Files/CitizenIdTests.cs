using Coordination.Ingest.Record.Text;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Coordination.Ingest.Tests.Files;

public sealed class CitizenIdTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("001093012345")]
    [InlineData("001 093 012 345")]
    [InlineData("'001093012345")]
    [InlineData("００１０９３０１２３４５")]
    public void Twelve_digits_are_taken_as_text(string raw) =>
        Assert.Equal(new CitizenIdResult("001093012345"), CitizenId.Parse(raw, _clock));

    [Theory]
    [InlineData("1093012345", "001093012345")]
    [InlineData("79093012345", "079093012345")]
    [InlineData("1093012345.0", "001093012345")]
    public void Zeros_that_a_spreadsheet_lost_are_put_back_with_a_warning(string raw, string expected)
    {
        var id = CitizenId.Parse(raw, _clock);

        Assert.Equal(expected, id.Number);
        Assert.Contains("Đã thêm lại số 0", id.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3093012345")]
    [InlineData("99093012345")]
    [InlineData("1234567")]
    [InlineData("10930123456789")]
    [InlineData("sổ hộ khẩu")]
    public void A_number_that_cannot_be_one_is_refused(string raw)
    {
        var id = CitizenId.Parse(raw, _clock);

        Assert.Null(id.Number);
        Assert.NotNull(id.Refusal);
    }

    [Fact]
    public void An_old_card_of_nine_digits_is_taken_with_the_warning_that_it_no_longer_counts()
    {
        var id = CitizenId.Parse("012345678", _clock);

        Assert.Equal("012345678", id.Number);
        Assert.Contains("không còn giá trị", id.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.09301E+09")]
    [InlineData("1,09301E+09")]
    public void An_identity_number_that_a_spreadsheet_rounded_is_refused(string raw)
    {
        var id = CitizenId.Parse(raw, _clock);

        Assert.Null(id.Number);
        Assert.Contains("làm tròn", id.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("003093012345", "Mã tỉnh 003")]
    [InlineData("001227012345", "Năm sinh 2027")]
    [InlineData("001493012345", "Năm sinh 2193")]
    public void An_implausible_number_is_a_warning(string raw, string expected)
    {
        var id = CitizenId.Parse(raw, _clock);

        Assert.Equal(raw, id.Number);
        Assert.Contains(expected, id.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_born_this_century_is_plausible() => Assert.Null(CitizenId.Parse("001206012345", _clock).Warning);

    [Fact]
    public void A_passport_is_kept_with_a_warning()
    {
        var id = CitizenId.Parse("B1234567", _clock);

        Assert.Equal("B1234567", id.Number);
        Assert.NotNull(id.Warning);
    }

    [Fact]
    public void A_mask_hides_the_middle() => Assert.Equal("001*******45", CitizenId.Mask("001093012345"));

    [Fact]
    public void A_refusal_does_not_repeat_the_number() =>
        Assert.DoesNotContain("10930123456789", CitizenId.Parse("10930123456789", _clock).Refusal, StringComparison.Ordinal);
}
