using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Ingest.Tests.Record;
using Coordination.Reports.Numbers;
using Coordination.Support;
using CsCheck;
using Xunit;

namespace Coordination.Ingest.Tests.Journal;

public sealed class RandomJournalTests : JournalTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_events_from_several_senders_leave_the_figures_of_a_fold_from_scratch(int seed)
    {
        IngestHost[] processes = [Host, Another(), Another()];
        var facts = Gen.Select(Gen.Int[1, Customers], RandomEvents.Fact)
            .Where(pair => pair.Item2.Type.MayComeFromFeed() || pair.Item2.Type.MayComeFromAdapter())
            .Array[300].Generate(new PCG(1, (ulong)seed), null, out _);
        foreach (var process in processes)
        {
            process.Time.SetUtcNow(Story.At(400));
        }

        var events = facts.Select((pair, i) => Draft(pair.Item1 % 4 == 0 ? B(pair.Item1) : A(pair.Item1), pair.Item2, i)).ToArray();
        var random = new Random(seed);
        var twice = events.Concat(events.Where((_, i) => i % 5 == 0)).ToArray();
        random.Shuffle(twice);
        await Task.WhenAll(twice.Chunk(13).Select((chunk, i) => processes[i % 3].SendFromAdapterAsync(chunk)));

        Assert.Equal(events.Length, await EventsAsync());
        Assert.Empty(await Host.CheckAsync());
        await SumsAreEqualAsync("A", facts.Where(pair => pair.Item1 % 4 != 0));
        await SumsAreEqualAsync("B", facts.Where(pair => pair.Item1 % 4 == 0));
    }

    private async Task SumsAreEqualAsync(string ward, IEnumerable<(int Customer, Fact Fact)> facts)
    {
        var board = await Host.BoardAsync(ward);
        var states = Enumerable.Range(1, Customers).ToDictionary(i => i, _ => ContractState.Unknown with { Listed = true });
        foreach (var (customer, fact) in facts)
        {
            states[customer] = states[customer].Apply(fact);
        }

        var scratch = new TallyChange();
        foreach (var state in states.Values)
        {
            scratch.Count(1, state, Standing.Of(state, WorkingCalendar.Plain), +1);
        }

        Assert.Equal(scratch.Units[new PlaceKey(1, PlaceKind.Group, 0)], board.Total.Counts);
        Assert.Equal(board.Total.Certified, await CountAsync(board.WardId, new ContractFilter { Certified = true }));
        Assert.Equal(board.Total.SignedHelp, await CountAsync(board.WardId, new ContractFilter { SignedHelp = true }));
        Assert.Equal(board.Total.Counts, Unit.Sum(board.Groups).Counts);
        Assert.Equal(board.Total.Counts, Unit.Sum(board.Buildings).Counts);
        Assert.Equal(board.Total.Contracts, Stages.All.Sum(board.Total.In));
        Assert.Equal(
            scratch.Days.Where(day => day.Key.Place.Kind == PlaceKind.Group).Sum(day => day.Value.Signed),
            await Host.AskAsync<int>(
                "select coalesce(sum(signed), 0)::int from tally_day join ward using (ward_id) where code = @ward and kind = 1", new { ward }));
    }

    // Counted on the contracts themselves, not on what was added up.
    private async Task<int> CountAsync(int wardId, ContractFilter filter) =>
        (await Host.Get<Contracts>().PageAsync(Actor.Program, null, wardId, filter, null, Contracts.LargestPage, default)).Items.Count;

    private static EventDraft Draft(string subject, Fact fact, int number) => new(fact.Type, subject)
    {
        Id = $"r{number}",
        Time = fact.Time,
        Data = fact.SpecialCase is not null ? """{"kind":"other"}""" : fact.Batch is { } batch ? $$"""{"batch":"{{batch}}"}""" : null,
    };
}
