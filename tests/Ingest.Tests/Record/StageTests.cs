using Coordination.Ingest.Record;
using Xunit;

namespace Coordination.Ingest.Tests.Record;

public sealed class StageTests
{
    [Theory]
    [InlineData("", Stage.NotStarted)]
    [InlineData("notice.failed@1", Stage.NotStarted)]
    [InlineData("contract.opened@1", Stage.NotStarted)]
    [InlineData("invitation.failed@1 invitation.delivered@2 contract.voided@3", Stage.NotStarted)]
    [InlineData("deadline.passed@1", Stage.NotStarted)]
    public void Nothing_that_counts_is_not_started(string story, Stage stage) => Assert.Equal(stage, Story.Standing(story).Stage);

    [Theory]
    [InlineData("notice.sent@1")]
    [InlineData("notice.delivered@1")]
    [InlineData("notice.sent@1 notice.failed@2")]
    public void A_notice_sent_or_delivered_is_notified(string story) => Assert.Equal(Stage.Notified, Story.Standing(story).Stage);

    [Theory]
    [InlineData("notice.sent@2 review.sent@1")]
    [InlineData("review.returned@1")]
    public void A_form_sent_or_returned_is_in_review(string story) => Assert.Equal(Stage.InReview, Story.Standing(story).Stage);

    [Theory]
    [InlineData("review.verified@1")]
    [InlineData("review.verified@1 review.sent@5 review.returned@6")]
    [InlineData("review.verified@1 review.special-case@2 review.special-case-resolved@2")]
    [InlineData("review.verified@1 review.special-case@2 review.special-case-resolved@3")]
    public void A_verified_form_is_reviewed(string story) => Assert.Equal(Stage.Reviewed, Story.Standing(story).Stage);

    [Theory]
    [InlineData("review.special-case@1")]
    [InlineData("review.verified@9 review.special-case@1")]
    [InlineData("review.special-case@2 review.special-case-resolved@1")]
    public void An_open_special_case_is_a_special_case(string story) => Assert.Equal(Stage.SpecialCase, Story.Standing(story).Stage);

    [Theory]
    [InlineData("invitation.sent@0")]
    [InlineData("invitation.delivered@0")]
    [InlineData("invitation.sent@0 invitation.delivered@0 invitation.failed@0")]
    [InlineData("invitation.sent@1 invitation.failed@0")]
    [InlineData("invitation.sent@0 invitation.failed@1 invitation.delivered@1")]
    [InlineData("invitation.sent@0 review.special-case@5")]
    [InlineData("invitation.sent@0 help.requested@1 help.resolved@1")]
    [InlineData("contract.voided@3 invitation.sent@3")]
    [InlineData("invitation.sent@0 contract.signed@1 contract.voided@2 invitation.sent@4")]
    public void An_invitation_awaits_its_signature(string story) =>
        Assert.Equal(Stage.AwaitingSignature, Story.Standing(story).Stage);

    [Theory]
    [InlineData("invitation.sent@0 deadline.passed@135")]
    [InlineData("invitation.delivered@0 deadline.passed@135")]
    [InlineData("invitation.sent@0 deadline.passed@136")]
    [InlineData("invitation.sent@0 deadline.passed@135 contract.opened@140")]
    [InlineData("invitation.sent@0 deadline.passed@135 contract.declined@-1")]
    public void A_passed_deadline_in_force_is_overdue(string story) => Assert.Equal(Stage.Overdue, Story.Standing(story).Stage);

    [Theory]
    [InlineData("invitation.sent@0 deadline.passed@135 invitation.delivered@30")]
    [InlineData("invitation.sent@0 deadline.passed@135 invitation.sent@140")]
    [InlineData("invitation.sent@0 deadline.passed@134")]
    [InlineData("invitation.sent@0 deadline.passed@135 contract.voided@136 invitation.sent@140")]
    public void A_deadline_that_moved_on_takes_the_stage_back(string story) =>
        Assert.Equal(Stage.AwaitingSignature, Story.Standing(story).Stage);

    [Theory]
    [InlineData("invitation.sent@0 invitation.failed@0")]
    [InlineData("invitation.sent@0 invitation.failed@1")]
    [InlineData("invitation.failed@1")]
    [InlineData("invitation.sent@0 invitation.delivered@1 invitation.failed@2")]
    [InlineData("invitation.sent@0 invitation.failed@1 deadline.passed@135")]
    [InlineData("contract.voided@5 invitation.failed@5")]
    public void A_failed_sending_is_delivery_failed(string story) => Assert.Equal(Stage.DeliveryFailed, Story.Standing(story).Stage);

    [Theory]
    [InlineData("help.requested@1")]
    [InlineData("help.requested@2 help.resolved@1")]
    [InlineData("invitation.sent@0 invitation.failed@1 help.requested@1")]
    [InlineData("contract.voided@5 help.requested@1")]
    public void An_open_request_needs_help(string story) => Assert.Equal(Stage.NeedsHelp, Story.Standing(story).Stage);

    [Theory]
    [InlineData("contract.declined@1")]
    [InlineData("invitation.sent@1 contract.declined@1")]
    [InlineData("invitation.sent@1 contract.declined@2 help.requested@3")]
    [InlineData("invitation.sent@1 invitation.delivered@9 contract.declined@2")]
    [InlineData("contract.voided@2 contract.declined@2")]
    public void A_refusal_of_the_invitation_in_force_is_declined(string story) =>
        Assert.Equal(Stage.Declined, Story.Standing(story).Stage);

    [Theory]
    [InlineData("contract.declined@1 invitation.sent@2", Stage.AwaitingSignature)]
    [InlineData("contract.declined@1 invitation.delivered@2", Stage.AwaitingSignature)]
    [InlineData("contract.declined@1 contract.voided@2", Stage.NotStarted)]
    [InlineData("review.verified@0 contract.declined@1 contract.voided@2", Stage.Reviewed)]
    public void A_refusal_before_a_new_invitation_or_a_void_does_not_count(string story, Stage stage) =>
        Assert.Equal(stage, Story.Standing(story).Stage);

    [Theory]
    [InlineData("contract.signed@1")]
    [InlineData("contract.voided@1 contract.signed@1")]
    [InlineData("contract.signed@5 contract.voided@1")]
    [InlineData("contract.signed@1 contract.declined@2 help.requested@3 invitation.sent@4 invitation.failed@5")]
    [InlineData("invitation.sent@0 deadline.passed@135 contract.signed@200")]
    public void A_signature_not_before_the_last_void_is_signed(string story) => Assert.Equal(Stage.Signed, Story.Standing(story).Stage);

    [Theory]
    [InlineData("contract.signed@1 contract.voided@2")]
    [InlineData("contract.voided@2 contract.signed@1")]
    [InlineData("contract.voided@1 contract.signed@2 contract.voided@3")]
    public void A_voided_signature_is_not_signed(string story) => Assert.Equal(Stage.NotStarted, Story.Standing(story).Stage);

    [Theory]
    [InlineData("", Reached.Nothing)]
    [InlineData("notice.failed@1 review.sent@1 review.returned@1", Reached.Nothing)]
    [InlineData("notice.delivered@1", Reached.Notified)]
    [InlineData("notice.sent@1 review.verified@1", Reached.Reviewed)]
    [InlineData("review.verified@1", Reached.Reviewed)]
    [InlineData("invitation.failed@1", Reached.Nothing)]
    [InlineData("invitation.sent@1", Reached.Invited)]
    [InlineData("invitation.delivered@1 contract.voided@2", Reached.Invited)]
    [InlineData("contract.opened@1 contract.voided@2", Reached.Opened)]
    [InlineData("contract.signed@1", Reached.Signed)]
    [InlineData("contract.signed@1 contract.voided@2", Reached.Opened)]
    public void Reached_is_the_furthest_step_ever_and_signed_means_now(string story, Reached reached) =>
        Assert.Equal(reached, Story.Standing(story).Reached);
}
