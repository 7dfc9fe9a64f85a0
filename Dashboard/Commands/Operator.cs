using System.Collections.Frozen;
using System.CommandLine;
using System.CommandLine.Parsing;

using Coordination.Dashboard.Access;
using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Commands;

/// <summary>
/// Whoever runs commands on the machine. They own the data folder, so no program can keep anything from them; what the commands do is bound to
/// the same policies as everybody's, and stands in the access log under their name on the system.
/// </summary>
internal static class Operator
{
    /// <summary>What commands may do. Not among them: opening what is masked, the officer's own work, and what is signed or entered in a person's name.</summary>
    public static readonly FrozenSet<string> May = new[]
    {
        Policies.Settings, Policies.People, Policies.MendFeeds, Policies.Import, Policies.PreparePapers, Policies.DataProtection,
    }.ToFrozenSet();

    /// <summary>The operator as the log names them: their name on the system, and the command.</summary>
    public static Actor Of(ParseResult arguments) => new(Actor.Program.AccountId, Origin: $"{SystemName()}: {CommandOf(arguments)}");

    /// <summary>The command as it is written, without its arguments: a secret may be among them.</summary>
    public static string CommandOf(ParseResult arguments)
    {
        var names = new Stack<string>();
        for (SymbolResult? at = arguments.CommandResult; at is CommandResult { Command: not RootCommand } command; at = at.Parent)
        {
            names.Push(command.Command.Name);
        }

        return string.Join(' ', names);
    }

    // Whoever became root says who they were.
    private static string SystemName() =>
        Environment.GetEnvironmentVariable("SUDO_USER") is { Length: > 0 } before ? $"{before} as {Environment.UserName}" : Environment.UserName;
}
