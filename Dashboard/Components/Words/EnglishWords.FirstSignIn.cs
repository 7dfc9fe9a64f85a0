namespace Coordination.Dashboard.Components;

/// <content>The words of coming in for the first time by a code that was read out.</content>
public sealed partial class EnglishWords
{
    public override string FirstSignInTitle => "First sign-in with a code";

    public override string TypedCode => "Code of the first sign-in";

    public override string TypedCodeHint =>
        "15 letters and digits in three groups; capitals, spaces and hyphens do not matter. There is no O, I, L, S, 0, 1 or 5.";

    public override string TypedRefused =>
        "Name or code is wrong, used or run out, or there were too many tries: wait 15 minutes, or ask your administrator for a new code.";

    public override string TypedOr(string address) => $"Or open {address} and type the sign-in name and this code:";
}
