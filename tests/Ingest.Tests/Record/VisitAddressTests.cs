using Coordination.Ingest.Record.Text;
using Xunit;

namespace Coordination.Ingest.Tests.Record;

public sealed class VisitAddressTests
{
    [Fact]
    public void Houses_of_a_street_stand_as_one_walks_along_it()
    {
        string[] walk =
        [
            "Số 2 phố Đặng Văn Ngữ", "số 10 Đặng Văn Ngữ", "Số 12 phố Đặng Văn Ngữ", "Số 5 ngõ 12 Đặng Văn Ngữ", "Số 5 ngách 34 ngõ 12 Đặng Văn Ngữ",
            "12/34/6 Đặng Văn Ngữ", "Số 12A Đặng Văn Ngữ", "Số 13 phố Đặng Văn Ngữ", "Số 100 Đặng Văn Ngữ", "Số 1 Tôn Đức Thắng",
        ];

        Assert.Equal(walk, Sorted(walk.Reverse()));
    }

    [Theory]
    [InlineData("Số 5 ngách 34 ngõ 12 Thái Thịnh, phường Đống Đa, thành phố Hà Nội", "12/34/5 Thái Thịnh")]
    [InlineData("Số 2 ngõ 4B phố Đặng Văn Ngữ, phường Kim Liên", "So 2 ngo 4b Dang Van Ngu, P. Kim Lien, Q. Dong Da, TP Ha Noi")]
    [InlineData("số nhà 79A, ngõ 25, Vũ Ngọc Phan, phường Láng", "79a ngõ 25 phố Vũ Ngọc Phan")]
    [InlineData("Số 7 Tôn Đức Thắng phường Văn Miếu quận Đống Đa Hà Nội", "SN 7 Tôn Đức Thắng")]
    [InlineData("ngõ 12 Thái Hà, số 5", "Số 5 ngõ 12 Thái Hà, tổ dân phố số 3")]
    public void One_house_written_in_two_ways_is_one_house(string one, string other) =>
        Assert.Equal(VisitAddress.Parse(one).Key, VisitAddress.Parse(other).Key);

    [Theory]
    [InlineData("Số 79A ngõ 25 Vũ Ngọc Phan, phường Láng", "Vũ Ngọc Phan")]
    [InlineData("Số 12 phố Phương Mai, P. Kim Liên", "Phương Mai")]
    [InlineData("Số 9 Quan Nhân", "Quan Nhân")]
    [InlineData("Số 4 Thành Công, phường Giảng Võ", "Thành Công")]
    [InlineData("Số 3 đường 19/5", "19/5")]
    [InlineData("Số 156, ngõ Thái Thịnh 1", "ngõ Thái Thịnh 1")]
    [InlineData("P.501 Chung cư Lá Biếc, số 3 phố Tây Sơn, phường Đống Đa", "Tây Sơn")]
    [InlineData("P305 nhà B2 khu tập thể Nam Đồng", "P305 nhà B2 khu tập thể Nam Đồng")]
    [InlineData("Số 156", null)]
    [InlineData("phường Đống Đa, Hà Nội", null)]
    [InlineData("", null)]
    public void The_street_is_found_or_not_needed(string address, string? street) => Assert.Equal(street, VisitAddress.Parse(address).Street);

    [Fact]
    public void An_alley_that_bears_a_name_lies_by_its_street() => Assert.Equal(
        ["Số 300 Thái Thịnh", "Số 2, ngõ Thái Thịnh 1", "Số 1 Thái Tôn"], Sorted(["Số 1 Thái Tôn", "Số 2, ngõ Thái Thịnh 1", "Số 300 Thái Thịnh"]));

    [Fact]
    public void What_cannot_be_read_comes_last_and_is_shown_as_it_was_written()
    {
        Assert.Equal(["1 Xã Đàn", "Số 156", ""], Sorted(["", "Số 156", "1 Xã Đàn"]));
        Assert.Equal("gần chợ, hỏi bà Tư", VisitAddress.Parse("gần chợ,  hỏi bà Tư, TP. Hà Nội").Short);
        Assert.InRange(VisitAddress.Parse(new string('đ', 5_000)).Key.Length, 1, 200);
    }

    [Fact]
    public void Flats_go_floor_by_floor()
    {
        string[] flats = ["P.201", "302", "Căn hộ 3A01", "P.501", "1001", "P12A05", "1301"];

        Assert.Equal(flats, flats.Reverse().OrderBy(VisitAddress.UnitKey, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> addresses) =>
        addresses.OrderBy(address => VisitAddress.Parse(address).Key, StringComparer.Ordinal);
}
