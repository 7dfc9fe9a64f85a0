using System.Globalization;
using Coordination.Ingest.Record;
using Xunit;

namespace Coordination.Ingest.Tests.Record;

/// <summary>
/// A contract's events in one line: <c>invitation.sent@0 contract.signed@2.5</c>, each with its hour after Wednesday 10 June 2026, 09:00.
/// An invitation of hour 0 has its deadline at hour 135, the end of Monday 15 June.
/// </summary>
internal static class Story
{
    public const double Deadline = 135;

    private static readonly DateTimeOffset Start = new(2026, 6, 10, 9, 0, 0, VietnamTime.Offset);

    public static DateTimeOffset At(double hour) => Start.AddHours(hour).ToUniversalTime();

    public static IEnumerable<Fact> Facts(string story) => story.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Fact);

    public static ContractState State(string story) => Facts(story).Aggregate(ContractState.Unknown, (state, fact) => state.Apply(fact));

    public static Standing Standing(string story) => Coordination.Ingest.Record.Standing.Of(State(story), WorkingCalendar.Plain);

    private static Fact Fact(string word)
    {
        var parts = word.Split('@');
        Assert.True(EventTypes.TryParse(parts[0], out var type), parts[0]);
        return new Fact(type, At(double.Parse(parts[1], CultureInfo.InvariantCulture)));
    }
}
