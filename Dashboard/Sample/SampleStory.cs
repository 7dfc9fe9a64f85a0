using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Sample;

/// <summary>The ways in which a contract can go, with how often each happens.</summary>
internal sealed class SampleStory(SampleClock clock, int group, int place, SampleLife life)
{
    private const string Sms = """{"channel":"sms"}""";
    private const string Paper = """{"channel":"paper"}""";
    private const string NoSuchSubscriber = "Thuê bao không liên lạc được";

    private static readonly string[] Kinds = ["holder-change", "missing-papers", "holder-deceased", "disputed", "other"];
    private static readonly int[] KindWeights = [46, 27, 15, 5, 7];

    private static readonly string[] Troubles =
        ["Không mở được đường link", "Không nhận được mã OTP", "Không thao tác được trên điện thoại", "Muốn được hướng dẫn tại nhà"];

    /// <summary>A contract that has not come as far as an invitation; the nearer to its turn, the further it is.</summary>
    /// <param name="ahead">0 for the next to be invited, 1 for the last of the group.</param>
    public void NotInvited(ref SplitMix64 random, double ahead)
    {
        if (ahead >= 0.925)
        {
            // Nobody has told these yet, or the message did not come through.
            if (random.Chance(0.4))
            {
                life.Add(EventType.NoticeFailed, NoticeTime(), $$"""{"channel":"sms","error":"{{NoSuchSubscriber}}"}""");
            }

            return;
        }

        Notice(ref random);
        if (ahead < 0.35)
        {
            Review(ref random, clock.Today.AddDays(-random.Between(1, 24)));
        }
        else if (ahead < 0.655)
        {
            var sent = clock.Today.AddDays(-random.Between(2, 26));
            life.Add(EventType.ReviewSent, clock.Office(ref random, sent), Paper);
            if (random.Chance(0.45))
            {
                life.Add(EventType.ReviewReturned, clock.Office(ref random, sent.AddDays(random.Between(1, 9))), Paper);
            }
        }
    }

    /// <summary>A contract that is held up by its papers.</summary>
    public void SpecialCase(ref SplitMix64 random)
    {
        Notice(ref random);
        var day = clock.Today.AddDays(-random.Between(1, 120));
        life.Add(EventType.ReviewSent, clock.Office(ref random, day.AddDays(-random.Between(3, 12))), Paper);
        Special(ref random, day);
    }

    /// <summary>A contract whose invitation went out with a batch.</summary>
    public void Invited(ref SplitMix64 random, SampleSending sending)
    {
        Notice(ref random);
        var reviewed = VietnamTime.DayOf(sending.Time).AddDays(-random.Between(3, 18));
        if (random.Chance(0.02))
        {
            Special(ref random, reviewed.AddDays(-random.Between(8, 15)));
            life.Add(EventType.ReviewSpecialCaseResolved, clock.Office(ref random, reviewed.AddDays(-1)));
        }

        Review(ref random, reviewed);
        var sent = sending.Time.AddSeconds(place % 150 * 2);
        life.Invitation(EventType.InvitationSent, sent, sending.Batch);
        if (random.Chance(sending.Open ? 0.014 : 0.030))
        {
            life.Invitation(EventType.InvitationFailed, sent.AddSeconds(random.Between(20, 400)), sending.Batch, NoSuchSubscriber);
            if (random.Chance(0.5) || sending.Open)
            {
                life.End();
                return;
            }

            sent = clock.Office(ref random, VietnamTime.DayOf(sent).AddDays(random.Between(1, 6)));
            life.Invitation(EventType.InvitationSent, sent, sending.Batch);
        }

        // A telephone that was off takes its message the next morning; at the week's end more of them are.
        var received = random.Chance(VietnamTime.DayOf(sent).DayOfWeek == DayOfWeek.Saturday ? 0.2 : 0.05)
            ? VietnamTime.StartOf(VietnamTime.DayOf(sent).AddDays(1)).AddSeconds(random.Between(27_000, 36_000))
            : sent.AddSeconds(random.Between(2, 50));
        life.Invitation(EventType.InvitationDelivered, received, sending.Batch);
        new SampleAnswer(clock, life, sending).Play(ref random);
        life.End();
    }

    /// <summary>A call for help in the customer's words.</summary>
    public static string Trouble(ref SplitMix64 random) => $$"""{"note":"{{random.Of<string>(Troubles)}}"}""";

    private void Notice(ref SplitMix64 random)
    {
        life.Add(EventType.NoticeSent, NoticeTime(), Sms);
        if (random.Chance(0.06))
        {
            life.Add(EventType.NoticeDelivered, life.Last.AddSeconds(random.Between(2, 40)), Sms);
        }
    }

    // A group hears of it within the first weeks, all its contracts in one morning.
    private DateTimeOffset NoticeTime()
    {
        var day = clock.SameOrEarlierSendingDay(clock.Start.AddDays(3 + (group * 11 % 12)));
        return VietnamTime.StartOf(day).AddHours(8.5).AddSeconds(place * 5);
    }

    private void Review(ref SplitMix64 random, DateOnly verified)
    {
        if (random.Chance(0.25))
        {
            life.Add(EventType.ReviewSent, clock.Office(ref random, verified.AddDays(-random.Between(9, 16))), Paper);
        }

        if (random.Chance(0.35))
        {
            life.Add(EventType.ReviewReturned, clock.Office(ref random, verified.AddDays(-random.Between(2, 8))), Paper);
        }

        life.Add(EventType.ReviewVerified, clock.Office(ref random, verified));
    }

    private void Special(ref SplitMix64 random, DateOnly day)
    {
        var kind = Kinds[random.Weighted(KindWeights)];
        life.Add(EventType.ReviewSpecialCase, clock.Office(ref random, day), $$"""{"kind":"{{kind}}"}""", kind);
    }
}
