using System.Globalization;

namespace Coordination.Dashboard.Sample;

/// <summary>
/// The customers of the sample ward, one for each household, the same on every machine. They stand in the order in which a group is
/// gone through, group by group; the flats of a building follow one another.
/// </summary>
public static class SampleCustomers
{
    private const ulong Seed = 0x2026_0701_0235;
    private const double WithoutGroup = 0.01;
    private const double InBuildings = 0.18;

    private static readonly Lazy<IReadOnlyList<SampleCustomer>> Made = new(Make);

    /// <summary>All 24,639 of them.</summary>
    public static IReadOnlyList<SampleCustomer> All => Made.Value;

    private static List<SampleCustomer> Make()
    {
        var customers = new List<SampleCustomer>(SampleWard.Groups.Sum(group => group.Households));
        var flats = new Dictionary<string, int>();
        for (var index = 0; index < SampleWard.Groups.Count; index++)
        {
            var group = SampleWard.Groups[index];
            var streets = SampleStreets.Of(index);
            var buildings = SampleWard.Buildings.Where(building => building.Groups.Contains(group.Code)).ToArray();
            var inBuildings = (int)(group.Households * InBuildings);

            // The buildings come early in the round of one group and late in that of another.
            var firstFlat = index * 389 % (group.Households - inBuildings);
            for (var place = 0; place < group.Households; place++)
            {
                var flat = place - firstFlat;
                var building = flat >= 0 && flat < inBuildings ? buildings[flat * buildings.Length / inBuildings] : null;
                customers.Add(One(customers.Count, group, building, streets, flats));
            }
        }

        return customers;
    }

    private static SampleCustomer One(
        int number, SampleGroup group, SampleBuilding? building, string[] streets, Dictionary<string, int> flats)
    {
        var random = SplitMix64.For(Seed, number);
        var house = SampleStreets.House(ref random, streets);
        var unit = building is null ? null : Unit(building, flats);
        var (holder, id, category) = Holder(ref random, building is not null);
        var year = 1998 + random.Below(27);
        return new SampleCustomer(
            Code(number),
            holder,
            building is null ? house : SampleStreets.Flat(building, unit!),
            "030" + Digits(ref random, 7),
            id,
            random.Chance(WithoutGroup) ? null : group.Code,
            building?.Name,
            unit,
            category,
            string.Create(CultureInfo.InvariantCulture, $"{10_000 + number}/{year}/HĐDVCN"),
            group.Code);
    }

    // The factor shares no divisor with ten million, so no two numbers meet, and neighbours do not look like neighbours.
    private static string Code(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"DD{((number * 4_104_517L) + 1_305_283L) % 10_000_000L:D7}");

    private static (string Holder, string? Id, string Category) Holder(ref SplitMix64 random, bool flat)
    {
        var kind = flat ? 0 : random.Weighted([965, 24, 5, 6]);
        switch (kind)
        {
            case 1:
                return (SampleNames.Firm(ref random), null, "Kinh doanh dịch vụ");
            case 2:
                return (SampleNames.Office(ref random), null, "Hành chính sự nghiệp");
            default:
                var (name, woman) = SampleNames.Person(ref random);

                // Century and sex, then the year of birth: 0 and 1 for the last century, 2 and 3 for this one.
                var born = 1940 + random.Below(65);
                var century = (born >= 2000 ? 2 : 0) + (woman ? 1 : 0);
                var id = string.Create(CultureInfo.InvariantCulture, $"000{century}{born % 100:D2}{random.Below(1_000_000):D6}");
                return (name, id, kind == 3 ? "Sản xuất" : "Sinh hoạt");
        }
    }

    // Twelve flats a floor from the second floor up; the fourth and the thirteenth are called 3A and 12A, as the custom is.
    private static string Unit(SampleBuilding building, Dictionary<string, int> flats)
    {
        var taken = flats.GetValueOrDefault(building.Name);
        flats[building.Name] = taken + 1;
        var floor = 2 + (taken / 12);
        var name = floor switch
        {
            4 => "3A",
            13 => "12A",
            _ => floor.ToString(CultureInfo.InvariantCulture),
        };
        return string.Create(CultureInfo.InvariantCulture, $"P.{name}{1 + (taken % 12):D2}");
    }

    private static string Digits(ref SplitMix64 random, int count)
    {
        Span<char> digits = stackalloc char[count];
        for (var i = 0; i < count; i++)
        {
            digits[i] = (char)('0' + random.Below(10));
        }

        return digits.ToString();
    }
}
