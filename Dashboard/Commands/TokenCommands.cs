using System.CommandLine;

using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Commands;

/// <summary><c>token add</c>, <c>list</c> and <c>remove</c>: programs that read.</summary>
internal static class TokenCommands
{
    public static void AddTo(RootCommand root) =>
        root.Subcommands.Add(new Command("token", "Bearer tokens of programs.") { Add(), List(), Remove() });

    private static Command Add()
    {
        var name = new Argument<string>("name");
        var grant = new GrantOptions();
        return grant.On(new Command("add", "Registers a program and prints its token, once.") { name }).Does(Policies.People, async (host, arguments, token) =>
        {
            var secret = await host.Get<Tokens>().AddAsync(arguments.GetRequiredValue(name), grant.Read(arguments), host.Operator, token);
            return (new { token = secret }, $"The token, shown only now:\n{secret}", ExitCode.Done);
        });
    }

    private static Command List() => new Command("list", "Lists the programs with a token.").Does(Policies.People, async (host, _, token) =>
    {
        var items = (await host.Get<Accounts>().ListAsync(AccountKind.Machine, token)).Where(account => !account.Disabled)
            .Select(account => new { name = account.Name, grants = account.Grants }).ToArray();
        return (new { tokens = items }, string.Join('\n', items.Select(item => $"{item.name}\t{string.Join(", ", item.grants)}")), ExitCode.Done);
    });

    private static Command Remove()
    {
        var name = new Argument<string>("name");
        return new Command("remove", "Ends a program's token at once.") { name }.Does(Policies.People, async (host, arguments, token) =>
        {
            var gone = arguments.GetRequiredValue(name);
            await host.Get<Tokens>().RemoveAsync(gone, host.Operator, token);
            return (new { removed = gone }, $"The token of {gone} is refused from now on.", ExitCode.Done);
        });
    }
}
