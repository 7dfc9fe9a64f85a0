using Coordination.Ingest.Record.Text;
using Xunit;

namespace Coordination.Ingest.Tests.Files;

public sealed class PhoneTests
{
    [Theory]
    [InlineData("0912345678", "0912345678")]
    [InlineData("0912 345 678", "0912345678")]
    [InlineData("0912.345.678", "0912345678")]
    [InlineData("(091) 234-5678", "0912345678")]
    [InlineData("+84912345678", "0912345678")]
    [InlineData("+84 912 345 678", "0912345678")]
    [InlineData("84912345678", "0912345678")]
    [InlineData("+84 (0)912345678", "0912345678")]
    [InlineData("0084912345678", "0912345678")]
    [InlineData("912345678", "0912345678")]
    [InlineData("912345678.0", "0912345678")]
    [InlineData("841234567", "0841234567")]
    [InlineData("O912345678", "0912345678")]
    [InlineData("０９１２３４５６７８", "0912345678")]
    [InlineData("\u00A00912\u00A0345\u200B678 ", "0912345678")]
    public void A_mobile_number_comes_to_its_national_form(string raw, string expected) =>
        Assert.Equal(new PhoneResult(expected), Phone.Parse(raw));

    [Theory]
    [InlineData("01234567890", "0834567890")]
    [InlineData("1234567890", "0834567890")]
    [InlineData("+841234567890", "0834567890")]
    [InlineData("01689123456", "0389123456")]
    [InlineData("0199 123 4567", "0591234567")]
    public void A_number_from_before_2018_is_converted_with_a_warning(string raw, string expected)
    {
        var phone = Phone.Parse(raw);

        Assert.Equal(expected, phone.E164orNational);
        Assert.Contains("Đầu số cũ", phone.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("024 3869 1234", "02438691234")]
    [InlineData("2438691234", "02438691234")]
    [InlineData("+84 24 38691234", "02438691234")]
    public void A_landline_is_taken_with_the_warning_that_it_receives_no_message(string raw, string expected)
    {
        var phone = Phone.Parse(raw);

        Assert.Equal(expected, phone.E164orNational);
        Assert.Contains("SMS", phone.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_prefix_is_a_warning_and_no_refusal()
    {
        var phone = Phone.Parse("0512345678");

        Assert.Equal("0512345678", phone.E164orNational);
        Assert.Contains("051", phone.Warning, StringComparison.Ordinal);
        Assert.Null(phone.Refusal);
    }

    [Theory]
    [InlineData("9.12346E+08")]
    [InlineData("9,12346E+08")]
    [InlineData("9,12E+08")]
    [InlineData("9.12e+8")]
    public void A_phone_that_a_spreadsheet_rounded_is_refused(string raw)
    {
        var phone = Phone.Parse(raw);

        Assert.Null(phone.E164orNational);
        Assert.Equal($"Số điện thoại đã bị bảng tính làm tròn ({raw}), không khôi phục được; hãy nhập lại dạng văn bản.", phone.Refusal);
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("091234567")]
    [InlineData("091234567890")]
    [InlineData("gọi bà Lan")]
    public void A_phone_that_cannot_be_one_is_refused(string raw)
    {
        var phone = Phone.Parse(raw);

        Assert.Null(phone.E164orNational);
        Assert.NotNull(phone.Refusal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("không có")]
    [InlineData("0")]
    public void No_phone_is_neither_a_warning_nor_a_refusal(string? raw) => Assert.Equal(default, Phone.Parse(raw));

    [Theory]
    [InlineData("0912345678 / 0987654321")]
    [InlineData("0912345678; 0987654321")]
    [InlineData("0912345678 - 0987654321")]
    [InlineData("0912.345.678 0987.654.321")]
    [InlineData("0912345678\n0987654321")]
    public void Of_several_phones_the_first_is_taken_with_a_warning(string raw)
    {
        var phone = Phone.Parse(raw);

        Assert.Equal("0912345678", phone.E164orNational);
        Assert.Contains("nhiều số", phone.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0912345678", "09******78")]
    [InlineData("123", "***")]
    [InlineData(null, "")]
    public void A_mask_hides_the_middle(string? phone, string expected) => Assert.Equal(expected, Phone.Mask(phone));
}
