namespace Coordination.Reports.Numbers;

/// <summary>Of what place a paper tells, by codes; what its kind does not need stays null.</summary>
/// <param name="Enterprise">For the company's summary null: every enterprise that the actor may see.</param>
/// <param name="Contract">For a form that is made out for one customer: the customer's code.</param>
public sealed record PaperPlace(
    string? Enterprise = null, string? Ward = null, string? Group = null, string? Building = null, string? Contract = null);
