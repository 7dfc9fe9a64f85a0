namespace Coordination.Dashboard.Components;

/// <content>The words of showing a phone number in full.</content>
public sealed partial class EnglishWords
{
    public override string UnmaskOpen => "Show the phone number in full";

    public override string UnmaskReason => "Why you need it";

    public override string UnmaskLogged => "Your reason, your name and the time are kept in the access log.";

    public override string UnmaskShow => "Show";

    public override string UnmaskNoReason => "Say why before it is shown.";

    public override string UnmaskRefused => "You may not see this customer's number in full.";

    public override string UnmaskAway => "It could not be read, and nothing was logged. Try again.";

    public override string NoPhone => "No phone number is known";
}
