using System.Globalization;

namespace Coordination.Dashboard.Sample;

/// <summary>
/// Addresses as people write them. The streets are those of the area, dealt out to the groups without regard to where they
/// really run; the numbers are invented.
/// </summary>
internal static class SampleStreets
{
    private const string Ward = "phường Đống Đa, thành phố Hà Nội";
    private const int StreetsOfGroup = 4;

    private static readonly string[] Streets =
    [
        "Tây Sơn", "Thái Hà", "Thái Thịnh", "Yên Lãng", "Đặng Tiến Đông", "Trung Liệt", "Hoàng Cầu", "Nguyễn Lương Bằng", "Hồ Đắc Di",
        "Trần Quang Diệu", "Đông Các", "Mai Anh Tuấn", "Vĩnh Hồ", "Thịnh Quang", "Láng Hạ", "Ô Chợ Dừa", "Xã Đàn", "Võ Văn Dũng",
        "Nguyễn Phúc Lai", "Nam Đồng", "Đặng Văn Ngữ", "Khâm Thiên", "Hào Nam",
    ];

    // A house on the street, in an alley, in an alley's alley, and one level deeper: the deeper the rarer.
    private static readonly int[] Depths = [22, 43, 29, 6];

    /// <summary>The streets of a group by its index; its buildings stand on the first.</summary>
    public static string[] Of(int group) =>
        [.. Enumerable.Range(0, StreetsOfGroup).Select(index => Streets[((group * 3) + (index * 5)) % Streets.Length])];

    public static string House(ref SplitMix64 random, string[] streets)
    {
        var street = streets[random.Weighted([40, 28, 20, 12])];
        var depth = random.Weighted(Depths);
        var house = (1 + random.Below(depth == 0 ? 320 : 68)).ToString(CultureInfo.InvariantCulture);
        house += random.Chance(0.08) ? random.Of<string>(["A", "B", "C"]) : "";
        var alley = 1 + random.Below(280);
        var inner = 2 + random.Below(90);
        return depth switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"Số {house} phố {street}, {Ward}"),
            1 => string.Create(CultureInfo.InvariantCulture, $"Số {house} ngõ {alley} {street}, {Ward}"),
            2 when random.Chance(0.5) => string.Create(CultureInfo.InvariantCulture, $"Số {house}/{inner}/{alley} {street}, {Ward}"),
            2 => string.Create(CultureInfo.InvariantCulture, $"Số {house} ngách {inner} ngõ {alley} {street}, {Ward}"),
            _ => string.Create(
                CultureInfo.InvariantCulture, $"Số {house} hẻm {1 + random.Below(40)} ngách {inner} ngõ {alley} {street}, {Ward}"),
        };
    }

    public static string Flat(SampleBuilding building, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{unit} {building.Name}, số {building.HouseNumber} phố {building.Street}, {Ward}");
}
