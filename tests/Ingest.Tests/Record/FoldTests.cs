using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using CsCheck;
using Xunit;

namespace Coordination.Ingest.Tests.Record;

public sealed class FoldTests
{
    [Fact]
    public void Any_order_of_the_same_events_gives_the_same_state() =>
        RandomEvents.Facts.SelectMany(facts => Gen.Shuffle(facts).Select(shuffled => (facts, shuffled)))
            .Sample(pair => Fold(pair.facts).Equals(Fold(pair.shuffled)), iter: 5_000);

    [Fact]
    public void Events_that_come_again_change_nothing() =>
        RandomEvents.Facts.SelectMany(facts => Gen.Shuffle(facts.Concat(facts).ToArray()).Select(twice => (facts, twice)))
            .Sample(pair => Fold(pair.facts).Equals(Fold(pair.twice)), iter: 5_000);

    [Fact]
    public void Equal_states_have_equal_standings() =>
        RandomEvents.Facts.SelectMany(facts => Gen.Shuffle(facts).Select(shuffled => (facts, shuffled)))
            .Sample(pair => Stand(pair.facts) == Stand(pair.shuffled), iter: 5_000);

    [Fact]
    public void A_state_that_an_event_leaves_equal_is_equal_by_its_hash() =>
        RandomEvents.Facts.Sample(facts => Fold(facts).GetHashCode() == Fold([.. facts, .. facts]).GetHashCode());

    [Fact]
    public void Differences_added_up_are_the_tally_from_scratch() =>
        Gen.Select(RandomEvents.Facts, Gen.Int[0, 3].Array[1, 6]).Sample((facts, groups) =>
        {
            var live = new TallyChange();
            var state = ContractState.Unknown;
            var steps = groups.Select(group => new Fact(EventType.CustomerListed, Story.At(0)) { Place = new Placement(group, group / 2) })
                .Concat(facts).Append(new Fact(EventType.CustomerRemoved, Story.At(1)))
                .Append(new Fact(EventType.CustomerListed, Story.At(2)) { Place = new Placement(7, 7) });
            foreach (var fact in steps)
            {
                var next = state.Apply(fact);
                live.Count(1, state, Standing.Of(state, WorkingCalendar.Plain), -1);
                live.Count(1, next, Standing.Of(next, WorkingCalendar.Plain), +1);
                state = next;
            }

            var scratch = new TallyChange();
            scratch.Count(1, state, Standing.Of(state, WorkingCalendar.Plain), +1);
            Assert.Equal(Units(scratch), Units(live));
            Assert.Equal(Days(scratch), Days(live));
        });

    [Fact]
    public void A_contract_counts_once_in_its_group_once_in_its_building_and_once_over_the_stages() =>
        RandomEvents.Facts.Sample(facts =>
        {
            var change = new TallyChange();
            var state = Fold(facts).Apply(new Fact(EventType.CustomerListed, Story.At(0)) { Place = new Placement(3, 4) });
            change.Count(1, state, Standing.Of(state, WorkingCalendar.Plain), +1);
            Assert.All(change.Units.Values, unit => Assert.Equal((1, 1), (unit.Contracts, Stages.All.Sum(unit.In))));
            Assert.All(change.Units.Values, unit => Assert.InRange(Math.Max(unit.Certified, unit.SignedHelp), 0, unit.In(Stage.Signed)));
            Assert.Equal([PlaceKind.Group, PlaceKind.Building], change.Units.Keys.Select(key => key.Kind));
        });

    private static ContractState Fold(IEnumerable<Fact> facts) => facts.Aggregate(ContractState.Unknown, (state, fact) => state.Apply(fact));

    private static Standing Stand(IEnumerable<Fact> facts) => Standing.Of(Fold(facts), WorkingCalendar.Plain);

    private static (PlaceKey, UnitCounts)[] Units(TallyChange change) =>
        [.. change.Units.Where(unit => !unit.Value.IsZero).Select(unit => (unit.Key, unit.Value)).OrderBy(unit => unit.Key.ToString())];

    private static (PlaceDay, DayCounts)[] Days(TallyChange change) =>
        [.. change.Days.Where(day => !day.Value.IsZero).Select(day => (day.Key, day.Value)).OrderBy(day => day.Key.ToString())];
}
