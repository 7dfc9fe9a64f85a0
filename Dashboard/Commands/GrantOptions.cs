using System.CommandLine;

using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Commands;

/// <summary>The options that say which role somebody has and where.</summary>
internal sealed class GrantOptions
{
    private readonly Option<string> _role = new("--role") { Required = true, Description = string.Join(", ", Roles.All) };
    private readonly Option<string?> _enterprise = new("--enterprise") { Description = "The enterprise's code." };
    private readonly Option<string?> _ward = new("--ward") { Description = "The ward's code." };
    private readonly Option<string?> _group = new("--group") { Description = "The group's code, of a leader." };
    private readonly Option<string?> _building = new("--building") { Description = "The building's code or name, of its manager." };

    public Command On(Command command)
    {
        foreach (var option in new Option[] { _role, _enterprise, _ward, _group, _building })
        {
            command.Options.Add(option);
        }

        return command;
    }

    public GrantDraft Read(ParseResult arguments) => new(
        arguments.GetRequiredValue(_role), arguments.GetValue(_enterprise), arguments.GetValue(_ward), arguments.GetValue(_group),
        arguments.GetValue(_building));
}
