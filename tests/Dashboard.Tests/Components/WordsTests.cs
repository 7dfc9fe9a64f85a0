using System.Reflection;

using Coordination.Dashboard.Components;
using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;

using Xunit;

namespace Coordination.Dashboard.Tests.Components;

public sealed class WordsTests
{
    public static TheoryData<string> Languages => ["vi", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sentence_and_every_value_has_words(string language)
    {
        var words = Words.Of(language);

        Assert.All(Properties(), property => Assert.False(string.IsNullOrWhiteSpace((string?)property.GetValue(words)), property.Name));
        Assert.All(Stages.All, stage => Assert.All(
            [words.StageName(stage), words.ContractStanding(stage, default), words.NextStep(stage, default, null), words.Owner(stage, default)],
            Assert.NotEmpty));
        Assert.All(Enum.GetValues<Reached>(), step => Assert.NotEmpty(words.StepName(step)));
        Assert.All(Enum.GetValues<EventType>(), type => Assert.NotEmpty(words.EventName(type)));
        Assert.All(Enum.GetValues<PlaceSort>(), sort => Assert.NotEmpty(words.Sort(sort)));
        Assert.All(TodayTasks.All, task => Assert.NotEmpty(words.TodayHint(task)));
        Assert.All(Enum.GetValues<PlaceKind>(), kind => Assert.NotEmpty(words.NoPlace(kind)));
    }

    [Fact]
    public void No_sentence_is_left_in_the_other_language()
    {
        Assert.All(Properties(), property =>
            Assert.NotEqual(property.GetValue(Words.Vietnamese), property.GetValue(Words.English)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_signed_contract_with_something_left_never_says_that_nothing_is_left(string language)
    {
        var words = Words.Of(language);
        var done = words.NextStep(Stage.Signed, default, null);

        Assert.NotEqual(done, words.NextStep(Stage.Signed, new AfterSigning(false, NeedsHelp: true), null));
        Assert.NotEqual(Words.Nothing, words.Owner(Stage.Signed, new AfterSigning(true, NeedsHelp: true)));
        Assert.NotEqual(done, words.NextStep(Stage.Signed, new AfterSigning(Certified: true, false), null));
    }

    [Fact]
    public void Numbers_have_the_separators_of_their_language()
    {
        Assert.Equal("15.102", Words.Vietnamese.Number(15_102));
        Assert.Equal("15,102", Words.English.Number(15_102));
    }

    [Theory]
    [InlineData(9_999, 10_000, "99,9%")]
    [InlineData(10_000, 10_000, "100%")]
    [InlineData(15_102, 24_639, "61,2%")]
    [InlineData(1, 3, "33,3%")]
    [InlineData(0, 5, "0,0%")]
    [InlineData(0, 0, "–")]
    public void A_share_is_rounded_down_and_is_whole_only_when_complete(int part, int whole, string share)
    {
        Assert.Equal(share, Words.Vietnamese.Percent(part, whole));
    }

    [Theory]
    [InlineData("2026-11-23", false, "hết hạn hôm nay")]
    [InlineData("2026-11-25", false, "còn 2 ngày, hết ngày 25/11")]
    [InlineData("2026-11-25", true, "còn 2 ngày, hết ngày 25/11 (ước tính)")]
    [InlineData("2026-11-20", false, "quá hạn 3 ngày")]
    [InlineData("2026-12-02", false, "hết ngày 02/12")]
    [InlineData("2027-01-04", false, "hết ngày 04/01/2027")]
    public void A_deadline_is_said_as_people_say_it(string lastDay, bool estimated, string said)
    {
        Assert.Equal(said, Words.Vietnamese.Deadline(DateOnly.Parse(lastDay, null), Given.Today, estimated));
    }

    [Fact]
    public void A_period_that_ends_at_midnight_ends_on_the_day_before()
    {
        var deadline = VietnamTime.EndOf(new DateOnly(2026, 6, 2));

        Assert.Equal(new DateOnly(2026, 6, 2), ContractDeadline.LastDay(deadline));
    }

    [Fact]
    public void Times_are_those_of_Viet_Nam()
    {
        Assert.Equal("14:05:32", Words.Vietnamese.TimeWithSeconds(new DateTimeOffset(2026, 11, 23, 7, 5, 32, TimeSpan.Zero)));
    }

    private static IEnumerable<PropertyInfo> Properties() =>
        typeof(Words).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType == typeof(string));
}
