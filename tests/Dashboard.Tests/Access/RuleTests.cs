using Coordination.Dashboard.Access;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

public sealed class RuleTests
{
    [Theory]
    [InlineData("ngắn quá", PasswordFault.TooShort)]
    [InlineData("matkhau123456", PasswordFault.Common)]
    [InlineData("Mậtkhẩu@2026!", PasswordFault.Common)]
    [InlineData("password2026!", PasswordFault.Common)]
    [InlineData("Anhyeuem123456789", PasswordFault.Common)]
    [InlineData("abababababab", PasswordFault.Pattern)]
    [InlineData("abcdefghijklmn", PasswordFault.Pattern)]
    [InlineData("987654321098", PasswordFault.Pattern)]
    [InlineData("nguyenhoa-2026", PasswordFault.HoldsName)]
    [InlineData("ba con chim tren canh", null)]
    [InlineData("xanh-voi-1982-lua", null)]
    [InlineData("mưa rơi trên mái ngói", null)]
    public void A_password_is_long_and_not_what_is_tried_first(string password, PasswordFault? fault) =>
        Assert.Equal(fault, PasswordRules.FaultOf(PasswordRules.Normal(password), "nguyen.hoa"));

    [Theory]
    [InlineData("123456", true)]
    [InlineData("987654", true)]
    [InlineData("111111", true)]
    [InlineData("121212", true)]
    [InlineData("123123", true)]
    [InlineData("112112", true)]
    [InlineData("730285", false)]
    public void A_PIN_is_not_one_of_the_first_tries(string pin, bool easy) => Assert.Equal(easy, Pin.IsTooEasy(pin));

    [Theory]
    [InlineData("/w/A?x=1", "/w/A?x=1")]
    [InlineData("//example.com", "/")]
    [InlineData("/\\example.com", "/")]
    [InlineData("https://example.com", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void A_way_back_is_a_path_here(string? address, string safe) => Assert.Equal(safe, ReturnAddress.Safe(address, "/"));

    [Fact]
    public void Every_policy_has_known_roles() =>
        Assert.All(Policies.Matrix, policy => Assert.All(policy.Value, role => Assert.Contains(role, Roles.All)));
}
