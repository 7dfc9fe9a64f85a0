using System.Collections.Immutable;

namespace Coordination.Ingest.Record;

/// <summary>
/// What the journal says of one contract so far. The fold is pure: <c>Apply</c> never changes an instance, and events that set milestones
/// commute and repeat without effect. Placement follows the journal's order (the last list wins).
/// </summary>
public sealed record ContractState
{
    /// <summary>A contract of which nothing is known.</summary>
    public static readonly ContractState Unknown = new();

    /// <summary>False until a customer list has brought the contract, and after its removal: then it counts nowhere.</summary>
    public bool Listed { get; init; }

    public Placement Place { get; init; }

    public Milestones Milestones { get; init; } = Milestones.None;

    /// <summary>
    /// The distinct times of signature not before the last void, ascending. All of them are kept, not the earliest alone,
    /// because a void that arrives late may strike the earliest out.
    /// </summary>
    public ImmutableArray<DateTimeOffset> SignedTimes { get; init; } = [];

    /// <summary>The batch of the latest invitation that named one, and that invitation's time.</summary>
    public string? Batch { get; init; }

    public DateTimeOffset? BatchAt { get; init; }

    /// <summary>The kind of the latest special case, e.g. <c>holder-change</c>.</summary>
    public string? SpecialCase { get; init; }

    /// <summary>The state after one more event.</summary>
    public ContractState Apply(in Fact fact) => fact.Type switch
    {
        EventType.CustomerListed => this with { Listed = true, Place = fact.Place },
        EventType.CustomerRemoved => this with { Listed = false },
        EventType.ContractSigned => Signed(fact.Time),
        EventType.ContractVoided => Voided(fact.Time),
        EventType.InvitationSent or EventType.InvitationDelivered or EventType.InvitationFailed => Invited(fact),
        EventType.ReviewSpecialCase => Special(fact),
        _ => fact.Type.IsMilestone() ? Moved(Milestones.With(fact.Type, fact.Time)) : this,
    };

    private ContractState Moved(Milestones milestones) =>
        ReferenceEquals(milestones, Milestones) ? this : this with { Milestones = milestones };

    private ContractState Signed(DateTimeOffset time)
    {
        var moved = Moved(Milestones.With(EventType.ContractSigned, time));
        if (time < Milestones[EventType.ContractVoided])
        {
            return moved;
        }

        var index = SignedTimes.BinarySearch(time);
        return index >= 0 ? moved : moved with { SignedTimes = SignedTimes.Insert(~index, time) };
    }

    private ContractState Voided(DateTimeOffset time)
    {
        var moved = Moved(Milestones.With(EventType.ContractVoided, time));
        return SignedTimes.Length > 0 && SignedTimes[0] < time
            ? moved with { SignedTimes = SignedTimes.RemoveAll(signed => signed < time) }
            : moved;
    }

    private ContractState Invited(in Fact fact)
    {
        var moved = Moved(Milestones.With(fact.Type, fact.Time));

        // Two events of one instant that name different batches: the greater name wins, so that their order does not matter.
        var later = fact.Batch is not null
            && (BatchAt is null || BatchAt < fact.Time || (BatchAt == fact.Time && string.CompareOrdinal(Batch, fact.Batch) < 0));
        return later ? moved with { Batch = fact.Batch, BatchAt = fact.Time } : moved;
    }

    private ContractState Special(in Fact fact)
    {
        var last = Milestones[EventType.ReviewSpecialCase];
        var later = last is null || last < fact.Time || (last == fact.Time && string.CompareOrdinal(SpecialCase, fact.SpecialCase) < 0);
        return later ? Moved(Milestones.With(fact.Type, fact.Time)) with { SpecialCase = fact.SpecialCase } : this;
    }

    public bool Equals(ContractState? other) =>
        other is not null && Listed == other.Listed && Place == other.Place && Milestones.Equals(other.Milestones)
        && SignedTimes.AsSpan().SequenceEqual(other.SignedTimes.AsSpan())
        && Batch == other.Batch && BatchAt == other.BatchAt && SpecialCase == other.SpecialCase;

    public override int GetHashCode() => HashCode.Combine(Listed, Place, Milestones, SignedTimes.Length, Batch, SpecialCase);
}
