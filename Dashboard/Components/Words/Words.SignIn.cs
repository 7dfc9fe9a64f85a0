using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Components;

/// <summary>What the pages of sign-in say.</summary>
public abstract partial class Words
{
    public abstract string SignInTitle { get; }

    public abstract string SignInName { get; }

    public abstract string Password { get; }

    public abstract string SignInAction { get; }

    public abstract string SignInRefused { get; }

    public abstract string SignInExternal { get; }

    public abstract string SignOut { get; }

    public abstract string NavAccount { get; }

    public abstract string SecondTitle { get; }

    public abstract string SecondHint { get; }

    public abstract string SecondField { get; }

    public abstract string SecondRefused { get; }

    public abstract string ContinueAction { get; }

    public abstract string InvitationTitle { get; }

    public abstract string PasswordHint { get; }

    public abstract string PasswordNew { get; }

    public abstract string PasswordAgain { get; }

    public abstract string PasswordNow { get; }

    public abstract string PasswordKeep { get; }

    public abstract string PasswordsDiffer { get; }

    public abstract string PasswordNowWrong { get; }

    public abstract string PasswordSaved { get; }

    public abstract string LinkVoidTitle { get; }

    public abstract string LinkVoidText { get; }

    public abstract string PinTitle { get; }

    public abstract string PinChooseTitle { get; }

    public abstract string PinHint { get; }

    public abstract string PinChooseHint { get; }

    public abstract string PinField { get; }

    public abstract string PinAgain { get; }

    public abstract string PinRefused { get; }

    public abstract string PinTooEasy { get; }

    public abstract string PinForm { get; }

    public abstract string AccountTitle { get; }

    public abstract string DevicesTitle { get; }

    public abstract string DeviceColumn { get; }

    public abstract string DeviceSince { get; }

    public abstract string DeviceHere { get; }

    public abstract string DeviceCutOff { get; }

    public abstract string AuthenticatorTitle { get; }

    public abstract string AuthenticatorIsOn { get; }

    public abstract string AuthenticatorIsOff { get; }

    public abstract string AuthenticatorBegin { get; }

    public abstract string AuthenticatorScan { get; }

    public abstract string AuthenticatorThen { get; }

    public abstract string AuthenticatorEnd { get; }

    public abstract string RecoveryTitle { get; }

    public abstract string RecoveryHint { get; }

    public abstract string AccountFor(string name);

    public abstract string PasswordFaultText(PasswordFault fault);
}
