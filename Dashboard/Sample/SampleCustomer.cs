namespace Coordination.Dashboard.Sample;

/// <summary>One invented customer, with what a customer list says of a contract.</summary>
/// <param name="Code">Opaque: "DD" and seven digits.</param>
/// <param name="Phone">Begins with 030, which is given to no operator, so that no message can ever reach a person.</param>
/// <param name="IdNumber">Begins with 000, which is no province; null for organisations.</param>
/// <param name="Group">The code of the group as the list has it; null for the few whose group is still to be found.</param>
/// <param name="Building">The building's name, or null.</param>
/// <param name="Home">The group to which the contract really belongs; this is what the households are counted by.</param>
public sealed record SampleCustomer(
    string Code,
    string Holder,
    string Address,
    string Phone,
    string? IdNumber,
    string? Group,
    string? Building,
    string? Unit,
    string Category,
    string ContractNumber,
    string Home);
