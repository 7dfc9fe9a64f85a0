using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Components;

/// <content>One person: how they come in and where they are.</content>
public sealed partial class EnglishWords
{
    public override string PersonLinkTitle => "Coming in";

    public override string PersonNewLink => "Make a new link";

    public override string PersonNewLinkHint =>
        "Earlier links end at once. For group leaders and building boards the PIN and the phones that are signed in end "
        + "with them.";

    public override string PersonUnlock => "Unlock now";

    public override string PersonNowhere => "Signed in nowhere.";

    public override string PersonSignOutEverywhere => "Sign out everywhere";

    public override string PersonDisableTitle => "Put out of use";

    public override string PersonDisableHint => "All grants, devices and links end at once. What this person recorded stays.";

    public override string PersonDisable => "Put out of use now";

    public override string PersonDisableSure => "I am sure";

    public override string PersonDisabledText =>
        "This account is out of use. Back in use, it has none of its former grants; give it new ones and a new link.";

    public override string PersonEnable => "Put back into use";

    public override string PaperOnce => "The link is shown only now";

    public override string PaperPrint => "Print";

    public override string PaperPrintHint => "Only the sheet for its owner is printed.";

    public override string PaperTitle => "Your way in";

    public override string PaperFor => "For";

    public override string PaperQr => "QR code of the link";

    public override string PaperKeep =>
        "The link is yours alone: keep it to yourself and send no pictures of it. If the paper or the phone is lost, "
        + "tell the area staff at once.";

    public override IReadOnlyList<string> PaperSteps(bool personal) => personal
        ? ["Scan the QR code with the phone's camera, or type the address into its browser.", "Choose a PIN of 6 digits and remember it; do not write it on this paper.",
            $"Come in for the first time within {Access.Invitations.LinkWaitsForPin.Days} days. Later, use this same link with the PIN."]
        : ["Open the address in a browser, or scan the QR code.", "Choose a password of at least 12 characters.",
            $"The link works once, within {Access.Invitations.InvitationLasts.Days} days. Later, sign in with the sign-in name and the password."];

    public override string PersonDeviceSince(DateTimeOffset at) => $"since {Moment(at)}";

    public override string? PersonDone(string? done) => done switch
    {
        "added" => "Added. Next: make a link with which this person comes in for the first time.",
        "granted" => "The grant is given. Their open pages follow within seconds.",
        "ended" => "The grant is taken back. Their open pages follow within seconds.",
        "unlocked" => "Unlocked.",
        "out" => "Cut off. That device has to sign in again.",
        "disabled" => "The account is out of use.",
        "enabled" => "The account is back in use, without grants.",
        _ => null,
    };

    public override string PersonLinkState(PersonLine person) => (person.HasPin ? "By a personal link and a PIN."
            : person.State == AccountState.Invited ? "Has never come in."
            : person.TwoFactor ? "By password and one-time codes." : "By password, without one-time codes.")
        + (!person.HasPin && person.LinkUntil is { } until ? $" A link that was handed out waits until {Moment(until)}." : "");
}
