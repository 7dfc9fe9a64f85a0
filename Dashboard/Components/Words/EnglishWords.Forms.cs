namespace Coordination.Dashboard.Components;

/// <content>The words of review forms.</content>
public sealed partial class EnglishWords
{
    public override string FormBlank => "Blank review form (PDF)";

    public override string FormOne => "Print this contract's review form";

    public override string FormGroup(int forms) => forms == 1 ? "Print the review form of the contract not reviewed yet" : $"Print review forms of {Number(forms)} contracts not reviewed yet";

    public override string FormRange(int first, int last) => $"{Number(first)}–{Number(last)}";

    public override string FormLogged => "The form bears the customer's name and address; each printing is kept in the access log.";
}
