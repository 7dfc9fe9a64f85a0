using System.Security.Cryptography;
using System.Text;

using Coordination.Dashboard.Sample;
using Coordination.Ingest.Record.Text;

using Xunit;

namespace Coordination.Dashboard.Tests.Sample;

public sealed class SampleCustomersTests
{
    // Changes only with the sample itself: an installation made today and one made tomorrow have the same customers.
    private const string Fingerprint = "81CA4516A6C85B9ED2443E8B82661A81F664913FA72BD03095D1DDF107D8F53B";

    [Fact]
    public void The_customers_are_the_same_on_every_machine()
    {
        var text = string.Join('\n', SampleCustomers.All.Select(customer => string.Join(
            '|', customer.Code, customer.Holder, customer.Address, customer.Phone, customer.IdNumber, customer.Group, customer.Building,
            customer.Unit, customer.Category, customer.ContractNumber, customer.Home)));

        Assert.Equal(Fingerprint, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Every_group_has_as_many_customers_as_households()
    {
        Assert.Equal(23, SampleWard.Groups.Count);
        Assert.Equal(24_639, SampleCustomers.All.Count);
        Assert.All(SampleWard.Groups, group =>
            Assert.Equal(group.Households, SampleCustomers.All.Count(customer => customer.Home == group.Code)));
    }

    [Fact]
    public void The_groups_before_were_77_and_all_of_them_went_somewhere()
    {
        var parts = SampleWard.Groups.SelectMany(group => group.FormedOf).GroupBy(group => group.Code).ToArray();

        Assert.Equal(77, SampleWard.FormerGroups.Count);
        Assert.Equal(
            ["3", "7A", "8", "15", "16", "20", "21", "31", "36", "40A", "44", "52", "54B", "56", "60"],
            parts.Where(part => part.Any(group => group.IsPartial)).Select(part => part.Key).Order(NaturalOrder.Instance));
        Assert.All(parts, part => Assert.Equal(part.Any(group => group.IsPartial) ? 2 : 1, part.Count()));
    }

    [Fact]
    public void About_one_in_a_hundred_has_no_group_yet()
    {
        Assert.InRange(SampleCustomers.All.Count(customer => customer.Group is null), 200, 300);
        Assert.All(SampleCustomers.All, customer => Assert.True(customer.Group is null || customer.Group == customer.Home));
    }

    [Fact]
    public void Codes_and_contract_numbers_are_unique()
    {
        Assert.Equal(24_639, SampleCustomers.All.Select(customer => customer.Code).Distinct().Count());
        Assert.Equal(24_639, SampleCustomers.All.Select(customer => customer.ContractNumber).Distinct().Count());
        Assert.All(SampleCustomers.All, customer => Assert.Matches("^DD[0-9]{7}$", customer.Code));
    }

    [Fact]
    public void No_telephone_and_no_identity_number_can_be_anybodys()
    {
        Assert.All(SampleCustomers.All, customer =>
        {
            Assert.Matches("^030[0-9]{7}$", customer.Phone);
            Assert.NotNull(Phone.Parse(customer.Phone).Warning);
            Assert.Matches("^000[0-3][0-9]{8}$", customer.IdNumber ?? "000000000000");
        });
    }

    [Fact]
    public void Nearly_a_fifth_live_in_the_buildings_of_the_ward()
    {
        var flats = SampleCustomers.All.Where(customer => customer.Building is not null).ToList();
        var buildings = SampleWard.Buildings.ToDictionary(building => building.Name);

        Assert.InRange(flats.Count, 4_200, 4_500);
        Assert.Equal(40, flats.Select(flat => flat.Building).Distinct().Count());
        Assert.All(flats, flat => Assert.Contains(flat.Home, buildings[flat.Building!].Groups));
        Assert.Equal(flats.Count, flats.Select(flat => (flat.Building, flat.Unit)).Distinct().Count());
    }

    [Fact]
    public void Names_are_written_in_composed_letters()
    {
        Assert.All(SampleCustomers.All, customer =>
        {
            Assert.Equal(CleanText.Of(customer.Holder), customer.Holder);
            Assert.Equal(CleanText.Of(customer.Address), customer.Address);
        });
    }
}
