using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Components;

public sealed partial class EnglishWords
{
    public override string SignInTitle => "Sign in";

    public override string SignInName => "Name";

    public override string Password => "Password";

    public override string SignInAction => "Sign in now";

    public override string SignInRefused =>
        "You are not signed in. Name or password is not right; after several wrong tries an account rests for 15 minutes. "
        + "Try again, or ask the administrator for a new link.";

    public override string SignInExternal => "Sign in with your organisation's account";

    public override string SignOut => "Sign out";

    public override string NavAccount => "My account";

    public override string SecondTitle => "One-time code";

    public override string SecondHint => "Enter the 6 digits that your authenticator app shows now, or one of your recovery codes.";

    public override string SecondField => "Code";

    public override string SecondRefused =>
        "The code is not right or has expired. Wait for the next one; after several wrong tries the account rests for 15 minutes.";

    public override string ContinueAction => "Continue";

    public override string InvitationTitle => "Choose your password";

    public override string PasswordHint =>
        "At least 12 characters; best a short sentence that you remember and nobody guesses. No special signs needed, no regular change.";

    public override string PasswordNew => "New password";

    public override string PasswordAgain => "New password again";

    public override string PasswordNow => "Present password";

    public override string PasswordKeep => "Save password";

    public override string PasswordsDiffer => "The two entries are not the same.";

    public override string PasswordNowWrong => "The present password is not right.";

    public override string PasswordSaved => "The new password is saved. Other devices are signed out.";

    public override string LinkVoidTitle => "This link cannot be used any more";

    public override string LinkVoidText =>
        "It was used, has expired, or was replaced by a newer one. Please ask whoever sent it for another.";

    public override string PinTitle => "Enter your PIN";

    public override string PinChooseTitle => "Choose a PIN of 6 digits";

    public override string PinHint => "Enter the PIN that you chose. This phone will remember you for 90 days.";

    public override string PinChooseHint =>
        "It goes with the link on paper: nothing easy such as 123456, and do not write it on the paper.";

    public override string PinField => "PIN";

    public override string PinAgain => "PIN again";

    public override string PinRefused =>
        "The PIN is not right; after 5 wrong tries wait 15 minutes. If you forgot it, ask the area staff for a new link.";

    public override string PinTooEasy => "That one is too easy to guess; please choose 6 other digits.";

    public override string PinForm => "A PIN has exactly 6 digits.";

    public override string AccountTitle => "Account";

    public override string DevicesTitle => "Signed in on";

    public override string DeviceColumn => "Device";

    public override string DeviceSince => "Since";

    public override string DeviceHere => "this device";

    public override string DeviceCutOff => "Cut off";

    public override string AuthenticatorTitle => "Two-step sign-in";

    public override string AuthenticatorIsOn => "On: signing in also asks for a code of 6 digits.";

    public override string AuthenticatorIsOff => "Off. Turn it on if you see names and phone numbers of customers.";

    public override string AuthenticatorBegin => "Turn it on";

    public override string AuthenticatorScan => "Scan this with an authenticator app on your phone, or type the key:";

    public override string AuthenticatorThen => "Then enter the 6 digits that the app shows:";

    public override string AuthenticatorEnd => "Turn it off";

    public override string RecoveryTitle => "Recovery codes";

    public override string RecoveryHint =>
        "Each works once when the phone is not at hand. Print or write them down now; they are shown only this time.";

    public override string AccountFor(string name) => $"Account: {name}";

    public override string PasswordFaultText(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => "Too short: at least 12 characters are needed.",
        PasswordFault.TooLong => "Too long: at most 128 characters.",
        PasswordFault.Common => "Many people use this one, and it is tried first. Please choose another.",
        PasswordFault.Pattern => "This only repeats or counts up. Please choose another.",
        PasswordFault.HoldsName => "This is close to your name or the program's. Please choose another.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
