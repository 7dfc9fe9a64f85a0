using System.Net;
using System.Text.RegularExpressions;

using Coordination.Dashboard.Tests.Access;
using Coordination.Ingest.Record;
using Coordination.Support;

using Xunit;

namespace Coordination.Dashboard.Tests.Components;

/// <summary>The charts of a ward in the reader's language.</summary>
public sealed partial class ChartsPageTests : AccessTest
{
    [Fact]
    public async Task Letters_inside_charts_are_of_the_pages_language()
    {
        await Beside.SendAsync(Enumerable.Range(1, 5).Select(i => new EventDraft(EventType.InvitationSent, A(i))));
        await Beside.SendAsync(Enumerable.Range(1, 3).Select(i => new EventDraft(EventType.ContractSigned, A(i))));
        var visitor = await SignedInAsync();
        var (english, vietnamese) = (await ChartsAsync(visitor, "en"), await ChartsAsync(visitor, "vi"));

        Assert.Contains("Signed: 3", english, StringComparison.Ordinal);
        Assert.Contains("Awaiting signature", english, StringComparison.Ordinal);
        Assert.Contains("Đã ký: 3", vietnamese, StringComparison.Ordinal);
        Assert.Contains("Chờ ký", vietnamese, StringComparison.Ordinal);

        // Names of places stay what they are.
        Assert.DoesNotMatch(VietnameseLetter(), english.Replace("Tổ dân phố số", "", StringComparison.Ordinal));
    }

    private static async Task<string> ChartsAsync(Visitor visitor, string language) => string.Concat(
        Svg().Matches(WebUtility.HtmlDecode(await visitor.TextAsync($"/w/A/charts?lang={language}"))).Select(match => Tag().Replace(match.Value, " ")));

    [GeneratedRegex("<svg viewBox.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Svg();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("[đĐăĂâÂêÊôÔơƠưƯ\u1EA0-\u1EF9]")]
    private static partial Regex VietnameseLetter();
}
