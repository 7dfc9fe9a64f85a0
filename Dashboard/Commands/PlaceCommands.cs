using System.CommandLine;

using Coordination.Dashboard.Access;
using Coordination.Ingest.Registry;

namespace Coordination.Dashboard.Commands;

/// <summary><c>enterprise add</c> and <c>ward add</c>.</summary>
internal static class PlaceCommands
{
    public static void AddTo(RootCommand root)
    {
        root.Subcommands.Add(new Command("enterprise", "Water enterprises.") { AddEnterprise() });
        root.Subcommands.Add(new Command("ward", "Wards.") { AddWard() });
    }

    private static Command AddEnterprise()
    {
        var code = new Argument<string>("code");
        var name = new Option<string>("--name") { Required = true };
        return new Command("add", "Registers an enterprise, or gives it another name.") { code, name }.Does(Policies.Settings, async (host, arguments, token) =>
        {
            var enterprise = arguments.GetRequiredValue(code);
            await host.Get<PlaceRegistry>().AddEnterpriseAsync(enterprise, arguments.GetRequiredValue(name), token);
            return (new { enterprise }, $"Enterprise {enterprise} is registered.", ExitCode.Done);
        });
    }

    private static Command AddWard()
    {
        var code = new Argument<string>("code");
        var name = new Option<string>("--name") { Required = true };
        var enterprise = new Option<string>("--enterprise") { Required = true };
        return new Command("add", "Registers a ward, or gives it another name.") { code, name, enterprise }.Does(
                Policies.Settings,
            async (host, arguments, token) =>
            {
                var ward = arguments.GetRequiredValue(code);
                await host.Get<PlaceRegistry>().AddWardAsync(
                    ward, arguments.GetRequiredValue(name), arguments.GetRequiredValue(enterprise), token);
                return (new { ward }, $"Ward {ward} is registered.", ExitCode.Done);
            });
    }
}
