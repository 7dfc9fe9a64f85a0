using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Coordination.Ingest.Feeds;
using Xunit;

namespace Coordination.Ingest.Tests.Feeds;

public sealed class StandardWebhookTests
{
    private const string Body = """{"test": 2432232314}""";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_614_265_330);

    // The example of the published specification.
    private static readonly byte[] Secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    [Fact]
    public void The_published_example_is_signed_as_published() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        StandardWebhook.Sign(Secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", Now, Encoding.UTF8.GetBytes(Body)));

    [Fact]
    public void A_signature_made_by_hand_is_right() => Assert.True(Verify(ByHand("m1", "1614265330", Body)));

    [Theory]
    [InlineData("v1,AAAA {0}", true)]
    [InlineData("{0} v1,AAAA", true)]
    [InlineData("v1a,AAAA v1,not-base64 {0}", true)]
    [InlineData("  {0}  ", true)]
    [InlineData("v2,{1}", false)]
    [InlineData("{1}", false)]
    [InlineData("v1,{1}x", false)]
    [InlineData("v1,", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Any_one_of_several_signatures_may_be_the_right_one(string? header, bool right)
    {
        var signature = ByHand("m1", "1614265330", Body);

        Assert.Equal(right, Verify(header is null ? null : string.Format(CultureInfo.InvariantCulture, header, signature, signature[3..])));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void More_than_five_minutes_off_is_refused(int seconds, bool right)
    {
        var timestamp = (1_614_265_330 + seconds).ToString(CultureInfo.InvariantCulture);

        Assert.Equal(right, Verify(ByHand("m1", timestamp, Body), timestamp));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1614265330")]
    [InlineData("+1614265330")]
    [InlineData("1614265330.0")]
    [InlineData("2021-02-25T15:02:10Z")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    [InlineData(null)]
    public void A_timestamp_that_is_no_count_of_seconds_is_refused(string? timestamp) =>
        Assert.False(Verify(ByHand("m1", timestamp ?? "", Body), timestamp));

    [Fact]
    public void Another_id_body_or_secret_is_refused()
    {
        var signature = ByHand("m1", "1614265330", Body);
        var bytes = Encoding.UTF8.GetBytes(Body);

        Assert.False(StandardWebhook.Verify(Secret, "m2", "1614265330", signature, bytes, Now));
        Assert.False(StandardWebhook.Verify(Secret, "m1", "1614265330", signature, bytes.AsSpan()[1..], Now));
        Assert.False(StandardWebhook.Verify(Secret[1..], "m1", "1614265330", signature, bytes, Now));
        Assert.False(StandardWebhook.Verify(Secret, null, "1614265330", signature, bytes, Now));
    }

    private static bool Verify(string? header, string? timestamp = "1614265330") =>
        StandardWebhook.Verify(Secret, "m1", timestamp, header, Encoding.UTF8.GetBytes(Body), Now);

    private static string ByHand(string id, string timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
}
