using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Sample;

/// <summary>What a customer makes of an invitation that has come.</summary>
internal sealed class SampleAnswer(SampleClock clock, SampleLife life, SampleSending sending)
{
    private const string Voided = """{"reason":"Sai thông tin chủ hợp đồng, lập lại hợp đồng"}""";
    private const string Declined = """{"reason":"Khách hàng chưa đồng ý ký điện tử"}""";

    private enum Turn
    {
        Signs,
        SignsLate,
        Lets,
        Declines,
        Calls,
        IsVoided,
    }

    // In thousandths.
    private static readonly int[] Closed = [815, 90, 64, 7, 14, 10];

    public void Play(ref SplitMix64 random)
    {
        switch ((Turn)random.Weighted(life.Deadline > clock.Anchor ? Running() : Closed))
        {
            case Turn.Signs:
                Sign(ref random);
                break;
            case Turn.SignsLate:
                SignLate(ref random);
                break;
            case Turn.Declines:
                if (Come(ref random, life.Last, life.Deadline) is { } declined)
                {
                    life.Add(EventType.ContractDeclined, declined, Declined);
                }

                break;
            case Turn.Calls:
                Call(ref random);
                break;
            case Turn.IsVoided:
                Void(ref random);
                break;
            default:
                if (random.Chance(0.45) && clock.Customer(ref random, life.Last, Earlier(life.Deadline, clock.Anchor)) is { } looked)
                {
                    life.Add(EventType.ContractOpened, looked);
                }

                break;
        }
    }

    // While the five days run, the more have found the time the longer ago the message came.
    private int[] Running()
    {
        var window = clock.Anchor - VietnamTime.StartOf(clock.OpenDays[0]);
        var signed = 130 + (int)(360 * Math.Min(1, (clock.Anchor - sending.Time) / window));
        return [signed, 0, 985 - signed, 4, 11, 0];
    }

    /// <summary>A time at which the customer acts; as a rule the contract was opened some minutes before.</summary>
    private DateTimeOffset? Come(ref SplitMix64 random, DateTimeOffset after, DateTimeOffset limit, int stretch = 1)
    {
        if (clock.Customer(ref random, after, Earlier(limit, clock.Anchor), stretch) is not { } time)
        {
            return null;
        }

        // Whoever gets stuck on the way is helped before going on.
        var stuck = random.Chance(0.03);
        var opened = time.AddSeconds(-random.Between(50, 1500)).AddMinutes(stuck ? -60 : 0);
        if (random.Chance(0.92) && opened > after && opened >= VietnamTime.StartOf(VietnamTime.DayOf(time)).AddHours(7.5))
        {
            life.Add(EventType.ContractOpened, opened);
            if (stuck)
            {
                life.Add(EventType.HelpRequested, opened.AddMinutes(random.Between(2, 12)), SampleStory.Trouble(ref random));
                life.Add(EventType.HelpResolved, time.AddSeconds(-random.Between(40, 400)));
            }
        }

        return time;
    }

    private void Sign(ref SplitMix64 random)
    {
        if (Come(ref random, life.Last, life.Deadline) is { } signed)
        {
            life.Add(EventType.ContractSigned, signed);
        }
    }

    private void SignLate(ref SplitMix64 random)
    {
        if (Come(ref random, life.Deadline, clock.Anchor, 4) is { } signed)
        {
            life.Add(EventType.ContractSigned, signed);
        }
    }

    // Nobody is left waiting for help for long, so a call that is still open is of the last days, whenever the invitation came.
    private void Call(ref SplitMix64 random)
    {
        var lately = clock.Anchor.AddDays(-random.Between(1, 16));
        if (Come(ref random, life.Last > lately ? life.Last : lately, clock.Anchor) is { } called)
        {
            life.Add(EventType.HelpRequested, called, SampleStory.Trouble(ref random));
        }
    }

    // A mistake in a signed contract: it is voided, and the customer is invited to the corrected one.
    private void Void(ref SplitMix64 random)
    {
        Sign(ref random);
        var day = VietnamTime.DayOf(life.Last).AddDays(random.Between(2, 9));
        life.Add(EventType.ContractVoided, clock.Office(ref random, day), Voided);
        var again = clock.Office(ref random, day.AddDays(random.Between(2, 5)));
        life.Invitation(EventType.InvitationSent, again, sending.Batch);
        life.Invitation(EventType.InvitationDelivered, life.Last.AddSeconds(random.Between(2, 50)), sending.Batch);
        if (!life.Over && random.Chance(0.85))
        {
            Sign(ref random);
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
