using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of erasing a holder's data and of holding them back.</content>
public sealed partial class EnglishWords
{
    public override string HoldsTitle => "Erase or hold back";

    public override string HoldsHint =>
        "Name, address, phone and ID number can be erased where no law has them kept; the contract, its milestones and all figures stay. "
        + "Issued papers and the journal are records and stay as they are.";

    public override string HoldsNone => "No contract bears these codes.";

    public override string HoldReason => "Reason, as it is told to the asker";

    public override string HoldCodeDiffers => "The code was not written again as it stands. Nothing was done.";

    public override string HoldStanding(SubjectHold hold) => (hold.Hold, hold.Duty) switch
    {
        ("erased", _) => $"erased on {Moment(hold.Since!.Value)}; lists do not bring it back.",
        ("restricted", null) => $"held back since {Moment(hold.Since!.Value)}; nobody is shown it.",
        ("restricted", _) => $"held back since {Moment(hold.Since!.Value)}; it must be kept, because the contract is signed.",
        (_, "signed") => "must be kept: the contract is signed, and its holder belongs to it. It can be held back instead.",
        _ => "nothing has it kept.",
    };

    public override string HoldAct(string act) => act switch
    {
        "erased" => "Erase for good",
        "restricted" => "Hold back instead",
        _ => "End this",
    };

    public override string HoldDo(string act) => act switch
    {
        "erased" => "Erase for good; it cannot be undone",
        "restricted" => "Hold back",
        _ => "End this",
    };

    public override string HoldDone(string act, string code) => $"{code}: {RequestStepName(act)}";

    public override string HoldCodeAgain(string code) => $"To confirm, write the code again: {code}";
}
