using Coordination.Ingest.Record;
using Xunit;

namespace Coordination.Ingest.Tests.Record;

public sealed class StandingTests
{
    [Theory]
    [InlineData("contract.signed@3 contract.signed@1 contract.signed@7", 1)]
    [InlineData("contract.signed@1 contract.voided@2 contract.signed@5 contract.signed@4", 4)]
    [InlineData("contract.signed@5 contract.signed@1 contract.signed@4 contract.voided@2", 4)]
    [InlineData("contract.signed@1 contract.signed@2 contract.signed@3 contract.voided@2", 2)]
    public void The_signature_is_the_earliest_not_before_the_last_void(string story, double hour) =>
        Assert.Equal(Story.At(hour), Story.Standing(story).SignedAt);

    [Theory]
    [InlineData("invitation.sent@0 contract.signed@136", "deadline.passed@135", true)]
    [InlineData("invitation.sent@0 contract.signed@134", "deadline.passed@135", false)]
    public void Whether_a_day_counts_as_overdue_does_not_hang_on_what_the_clock_knew(string story, string clock, bool overdue)
    {
        // The clock speaks only where the deadline was not kept, as far as it knows; where it spoke too soon, the signature takes it back.
        Assert.Equal(overdue, Story.Standing(story).DueAt is not null);
        Assert.Equal(overdue, Story.Standing($"{story} {clock}").OverdueAt is not null);
    }

    [Theory]
    [InlineData("invitation.sent@0 contract.signed@134.9", false)]
    [InlineData("invitation.sent@0 contract.signed@135", false)]
    [InlineData("invitation.sent@0 contract.signed@136", true)]
    [InlineData("invitation.sent@0 contract.signed@136 invitation.delivered@30", false)]
    [InlineData("invitation.sent@0 deadline.passed@135 contract.signed@134", false)]
    [InlineData("invitation.sent@0 contract.signed@134 contract.signed@300", false)]
    [InlineData("contract.signed@500", false)]
    public void Late_is_by_the_time_of_the_signature_not_of_its_report(string story, bool late) =>
        Assert.Equal(late, Story.Standing(story).SignedLate);

    [Theory]
    [InlineData("invitation.sent@0", true)]
    [InlineData("invitation.sent@1 invitation.delivered@0", true)]
    [InlineData("invitation.sent@0 invitation.delivered@0", false)]
    [InlineData("invitation.sent@0 invitation.delivered@1", false)]
    [InlineData("invitation.delivered@0", false)]
    [InlineData("", false)]
    [InlineData("invitation.delivered@1 contract.voided@2 invitation.sent@3", true)]
    public void The_deadline_is_estimated_until_the_receipt_of_the_last_sending_is_known(string story, bool estimated) =>
        Assert.Equal(estimated, Story.Standing(story).DeadlineEstimated);

    [Theory]
    [InlineData("invitation.sent@0", 0)]
    [InlineData("invitation.sent@0 invitation.delivered@5", 0)]
    [InlineData("invitation.delivered@5", 5)]
    [InlineData("invitation.sent@0 invitation.sent@9 invitation.delivered@2", 9)]
    public void Invited_is_the_sending_or_the_receipt_where_no_sending_is_known(string story, double hour) =>
        Assert.Equal(Story.At(hour), Story.Standing(story).Invited);

    [Theory]
    [InlineData("invitation.sent@0", Story.Deadline)]
    [InlineData("invitation.sent@0 invitation.delivered@14.9", Story.Deadline)]
    [InlineData("invitation.sent@0 invitation.delivered@15", Story.Deadline + 24)]
    [InlineData("invitation.sent@24 invitation.delivered@0", Story.Deadline + 24)]
    public void The_period_counts_from_the_receipt_of_the_last_sending(string story, double hour) =>
        Assert.Equal(Story.At(hour), Story.Standing(story).Deadline);

    [Theory]
    [InlineData("invitation.sent@0", true)]
    [InlineData("invitation.sent@0 contract.signed@1", false)]
    [InlineData("invitation.sent@0 deadline.passed@135", false)]
    [InlineData("invitation.sent@0 deadline.passed@135 invitation.delivered@30", true)]
    [InlineData("invitation.sent@0 contract.voided@1", false)]
    public void The_clock_has_a_deadline_to_announce_while_it_is_open(string story, bool due) =>
        Assert.Equal(due, Story.Standing(story).DueAt is not null);

    [Fact]
    public void A_signature_does_not_undo_that_the_deadline_had_passed() =>
        Assert.Equal(Story.At(Story.Deadline), Story.Standing("invitation.sent@0 deadline.passed@135 contract.signed@140").OverdueAt);

    [Fact]
    public void A_removed_contract_keeps_its_milestones()
    {
        var state = Story.State("customer.listed@0 invitation.sent@1 customer.removed@2 customer.listed@3");

        Assert.Equal(Stage.AwaitingSignature, Standing.Of(state, WorkingCalendar.Plain).Stage);
    }

    [Theory]
    [InlineData("contract.signed@1 contract.certified@2", true, false)]
    [InlineData("contract.signed@1 contract.certified@0", true, false)]
    [InlineData("contract.certified@2", false, false)]
    [InlineData("contract.signed@1 contract.certified@2 contract.voided@3", false, false)]
    [InlineData("contract.signed@1 contract.certified@2 contract.voided@3 contract.signed@4", false, false)]
    [InlineData("contract.signed@3 contract.certified@3 contract.voided@3", true, false)]
    [InlineData("contract.signed@1 help.requested@2", false, true)]
    [InlineData("contract.signed@1 help.requested@2 help.resolved@2", false, false)]
    [InlineData("contract.signed@1 help.requested@2 help.resolved@3 help.requested@4", false, true)]
    [InlineData("contract.signed@1 help.requested@2 contract.certified@3", true, false)]
    [InlineData("contract.signed@1 contract.certified@2 help.requested@3", true, true)]
    [InlineData("contract.certified@1 help.requested@0 contract.voided@2 contract.signed@3", false, true)]
    [InlineData("help.requested@2", false, false)]
    [InlineData("contract.signed@1 help.requested@2 contract.voided@3", false, false)]
    public void What_follows_a_signature_holds_only_while_it_does(string story, bool certified, bool needsHelp) =>
        Assert.Equal(
            new AfterSigning(certified, needsHelp),
            AfterSigning.Of(Story.State(story).Milestones, Story.Standing(story).Stage));

    [Fact]
    public void Certified_stands_beside_the_stage()
    {
        var state = Story.State("invitation.sent@0 contract.certified@5");

        Assert.Equal(Stage.AwaitingSignature, Standing.Of(state, WorkingCalendar.Plain).Stage);
        Assert.Equal(Story.At(5), state.Milestones[EventType.ContractCertified]);
    }
}
