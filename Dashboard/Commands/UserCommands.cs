using System.CommandLine;

using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Commands;

/// <summary><c>user add</c>, <c>list</c>, <c>invite</c> and <c>disable</c>: people.</summary>
internal static class UserCommands
{
    public static void AddTo(RootCommand root) =>
        root.Subcommands.Add(new Command("user", "People with an account.") { Add(), List(), Invite(), Disable() });

    private static Command Add()
    {
        var name = new Argument<string>("name");
        var display = new Option<string?>("--display-name") { Description = "How pages call them." };
        var grant = new GrantOptions();
        return grant.On(new Command("add", "Makes an account and prints a link for its first sign-in.") { name, display }).Does(
                Policies.People,
            async (host, arguments, token) =>
            {
                var user = arguments.GetRequiredValue(name);
                var id = await host.Get<Accounts>().AddAsync(
                    user, arguments.GetValue(display), AccountKind.Person, grant.Read(arguments), host.Operator, token);
                return await LinkAsync(host, user, id, token);
            });
    }

    private static Command Invite()
    {
        var name = new Argument<string>("name");
        return new Command("invite", "Prints a new link; earlier ones end with it.") { name }.Does(Policies.People, async (host, arguments, token) =>
        {
            var user = arguments.GetRequiredValue(name);
            return await LinkAsync(host, user, await host.Get<Accounts>().IdAsync(user, AccountKind.Person, token), token);
        });
    }

    private static Command Disable()
    {
        var name = new Argument<string>("name");
        return new Command("disable", "Ends an account, wherever it is signed in.") { name }.Does(Policies.People, async (host, arguments, token) =>
        {
            var user = arguments.GetRequiredValue(name);
            await host.Get<Accounts>().DisableAsync(await host.Get<Accounts>().IdAsync(user, AccountKind.Person, token), host.Operator, token);
            return (new { user }, $"{user} is out from now on.", ExitCode.Done);
        });
    }

    private static Command List() => new Command("list", "Lists people and what they are granted.").Does(Policies.People, async (host, _, token) =>
    {
        var users = (await host.Get<Accounts>().ListAsync(AccountKind.Person, token))
            .Select(account => new { user = account.Name, name = account.DisplayName, disabled = account.Disabled, grants = account.Grants }).ToArray();
        return (
            new { users },
            string.Join('\n', users.Select(user => $"{user.user}\t{(user.disabled ? "disabled" : string.Join(", ", user.grants))}")),
            ExitCode.Done);
    });

    private static async Task<(object, string, int)> LinkAsync(CommandHost host, string user, int id, CancellationToken token)
    {
        var first = await host.Get<Invitations>().NewAsync(id, host.Operator, token);
        var link = host.Settings.Address(first.Path);
        var typed = first.Typed is null ? "" : $"\nor at {host.Settings.Address("/first-sign-in")} with the sign-in name and the code {first.Typed}";
        return (new { user, link, code = first.Typed }, $"{user} comes in for the first time by this link, shown only now:\n{link}{typed}", ExitCode.Done);
    }
}
