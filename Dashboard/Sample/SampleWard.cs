using System.Globalization;

using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Registry;

namespace Coordination.Dashboard.Sample;

/// <summary>
/// The ward with which a new installation begins. The ward and its groups are real, with their numbers of households; the buildings,
/// like everything about customers, are invented. The 23 groups in force since 01/07/2026 and their households are taken from the article
/// on phường Đống Đa of the Vietnamese Wikipedia (CC BY-SA), which cites resolution 23/NQ-HĐND of 26/06/2026.
/// </summary>
public static class SampleWard
{
    /// <summary>The ward's code in the national list of administrative units.</summary>
    public const string Code = "00235";

    public const string Name = "Phường Đống Đa";

    public const string EnterpriseCode = "XNDD";

    public const string EnterpriseName = "Xí nghiệp KDNS Đống Đa";

    /// <summary>The day since which the groups have been in force.</summary>
    public static readonly DateOnly GroupsInForceFrom = new(2026, 7, 1);

    /// <summary>The day since which the groups before were in force.</summary>
    public static readonly DateOnly FormerGroupsFrom = new(2025, 12, 5);

    private static readonly int[] Households =
    [
        1_023, 1_186, 1_127, 1_155, 1_005, 1_099, 862, 1_009, 1_188, 1_006, 814, 1_019,
        881, 868, 852, 1_070, 1_266, 1_182, 1_096, 1_226, 1_294, 1_158, 1_253,
    ];

    // Of the 77 groups before, as the same article maps them; (p) marks a group of which only a part went there.
    private static readonly string[] FormedOf =
    [
        "1, 2, 12, 15(p), 16(p)", "8(p), 9, 10, 12A, 7A(p), 3(p)", "3(p), 11, 4, 5", "6, 7, 7A(p), 8(p)", "16(p), 17, 18, 21(p)",
        "13, 14, 22, 15(p), 20(p)", "23, 24, 25A", "19, 21(p), 20(p)", "25, 26, 27, 28", "38, 38A, 37, 38B, 36(p)", "39A, 39, 40, 40A(p)",
        "35A, 35, 36(p)", "34, 40A(p)", "31(p), 32, 33", "31(p), 29, 30", "41, 42, 43, 44(p)", "45, 46, 47, 48, 44(p)", "60(p), 61, 62, 49",
        "51, 60(p), 50, 52(p)", "52(p), 53, 53A, 54", "56(p), 54A, 55, 54B(p)", "59, 58, 57, 56(p)", "63, 64, 63A, 64A, 54B(p)",
    ];

    private static readonly string[] BuildingKinds = ["Chung cư", "Tòa nhà", "Nhà ở cao tầng"];

    private static readonly string[] BuildingNames =
    [
        "Lá Biếc", "Mây Chiều", "Nắng Sớm", "Gió Lành", "Trăng Non", "Suối Bạc", "Hạt Sương", "Cánh Sen", "Sao Khuê", "Đồi Thông",
        "Vườn Nhãn", "Bến Xuân", "Ngõ Trúc", "Hồ Ngọc", "Mái Ngói", "Tre Xanh", "Bờ Liễu", "Hoa Gạo", "Cầu Mây", "Giếng Ngọc",
        "Sân Đình", "Cây Bàng", "Hương Cau", "Lúa Vàng", "Chim Én", "Rặng Dừa", "Bậc Thềm", "Hiên Nhà", "Mưa Xuân", "Nắng Thu",
        "Sen Hồng Hạ", "Cúc Vàng", "Lộc Non", "Đào Phai", "Bằng Lăng Tím", "Phượng Đỏ", "Ban Trắng", "Mộc Lan Xanh", "Hải Đường Nhỏ",
        "Thiên Lý",
    ];

    /// <summary>The groups in their order, 1 to 23.</summary>
    public static IReadOnlyList<SampleGroup> Groups { get; } =
    [
        .. Households.Select((households, index) => (Code: (index + 1).ToString(CultureInfo.InvariantCulture), Households: households))
            .Select((group, index) => new SampleGroup(group.Code, "Tổ dân phố số " + group.Code, group.Households, Predecessor.Parse(FormedOf[index]))),
    ];

    /// <summary>The codes of the groups that were in force before.</summary>
    public static IReadOnlyList<string> FormerGroups { get; } =
        [.. Groups.SelectMany(group => group.FormedOf).Select(group => group.Code).Distinct().Order(NaturalOrder.Instance)];

    /// <summary>Forty buildings; every group has at least one, and every fifth building stands in two groups.</summary>
    public static IReadOnlyList<SampleBuilding> Buildings { get; } = [.. BuildingNames.Select(Building)];

    private static SampleBuilding Building(string name, int index)
    {
        var group = index % Households.Length;
        var next = (group + 1) % Households.Length;
        string[] groups = index % 5 == 4 ? [Groups[group].Code, Groups[next].Code] : [Groups[group].Code];
        return new SampleBuilding(
            $"{BuildingKinds[index % BuildingKinds.Length]} {name}", null, groups, SampleStreets.Of(group)[0], 3 + (index * 7 % 180));
    }
}
