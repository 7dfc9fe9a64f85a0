using Coordination.Ingest.Record.Text;
using Xunit;

namespace Coordination.Ingest.Tests.Files;

public sealed class GroupCodeTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("07", "7")]
    [InlineData("Tổ 12", "12")]
    [InlineData("tổ12", "12")]
    [InlineData("TDP số 12", "12")]
    [InlineData("TDP-12", "12")]
    [InlineData("Tổ dân phố số 12", "12")]
    [InlineData("Tổ dân phố số 07", "7")]
    [InlineData("TỔ DÂN PHỐ SỐ 12", "12")]
    [InlineData("to dan pho 12", "12")]
    [InlineData("Tổ DP 12", "12")]
    [InlineData("7A", "7A")]
    [InlineData("7a", "7A")]
    [InlineData("Tổ 7 a", "7A")]
    [InlineData("12.0", "12")]
    [InlineData("10", "10")]
    [InlineData("Tổ dân phố Hàng Bạc 1", "Hàng Bạc 1")]
    [InlineData("Tổ  dân phố\u00A0Hàng  Bạc 1", "Hàng Bạc 1")]
    [InlineData("TDP Thái Thịnh", "Thái Thịnh")]
    [InlineData("Tô Hiệu 3", "Tô Hiệu 3")]
    [InlineData("Khối 5", "Khối 5")]
    public void A_group_comes_to_its_code(string raw, string expected)
    {
        Assert.True(GroupCode.TryParse(raw, out var code));
        Assert.Equal(expected, code);
    }

    [Fact]
    public void A_decomposed_group_comes_to_the_same_code()
    {
        Assert.True(GroupCode.TryParse("Tổ dân phố số 12".Normalize(System.Text.NormalizationForm.FormD), out var code));
        Assert.Equal("12", code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("0")]
    [InlineData("Tổ dân phố")]
    public void What_names_no_group_is_none(string? raw) => Assert.False(GroupCode.TryParse(raw, out _));

    [Fact]
    public void Groups_are_ordered_as_people_count()
    {
        string[] codes = ["10", "Đồng Tâm", "7A", "2", "Dân Chủ", "8", "1", "7", "7B", "Ánh Sáng"];

        Assert.Equal(["1", "2", "7", "7A", "7B", "8", "10", "Ánh Sáng", "Dân Chủ", "Đồng Tâm"], codes.Order(NaturalOrder.Instance));
    }

    [Fact]
    public void The_order_is_total()
    {
        Assert.Equal(0, NaturalOrder.Instance.Compare("7A", "7A"));
        Assert.NotEqual(0, NaturalOrder.Instance.Compare("7A", "7a"));
        Assert.True(NaturalOrder.Instance.Compare(null, "1") < 0);
    }
}
