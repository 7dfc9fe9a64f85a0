using Coordination.Ingest.Record;
using CsCheck;

namespace Coordination.Ingest.Tests.Record;

/// <summary>Random facts of one contract, with few distinct times so that equal ones are frequent.</summary>
internal static class RandomEvents
{
    private static readonly EventType[] Types =
        [.. Enumerable.Range(1, EventTypes.MilestoneSlots - 1).Select(slot => (EventType)slot), EventType.ProviderStatus];

    private static readonly string[] Words = ["a", "b", "c"];

    public static readonly Gen<Fact> Fact = Gen.Select(
        Gen.Int[0, Types.Length - 1], Gen.Int[0, 24], Gen.Int[0, 3],
        (type, hour, word) => new Fact(Types[type], Story.At(Types[type] == EventType.DeadlinePassed ? Story.Deadline + hour - 12 : hour * 6))
        {
            Batch = IsInvitation(Types[type]) && word < 3 ? Words[word] : null,
            SpecialCase = Types[type] == EventType.ReviewSpecialCase ? Words[word % 3] : null,
        });

    public static readonly Gen<Fact[]> Facts = Fact.Array[0, 30];

    private static bool IsInvitation(EventType type) =>
        type is EventType.InvitationSent or EventType.InvitationDelivered or EventType.InvitationFailed;
}
