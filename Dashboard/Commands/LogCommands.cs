using System.CommandLine;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.DataProtection;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Commands;

/// <summary><c>access verify</c>: is the log of access to personal data whole?</summary>
internal static class LogCommands
{
    public static void AddTo(RootCommand root) =>
        root.Subcommands.Add(new Command("access", "The log of access to personal data.") { Verify() });

    private static Command Verify() => new Command("verify", "Follows every chain of the log; exit 1 where one is broken.").Does(Policies.DataProtection, async (host, _, token) =>
    {
        var check = await host.Get<ChainChecks>().VerifyAsync(host.Operator, token);
        var wards = (await host.Get<Wards>().ReadAsync(host.Operator, token)).ToDictionary(ward => ward.WardId, ward => ward.Code);
        var faults = check.Faults.Select(fault => new { ward = wards.GetValueOrDefault(fault.Ward, "-"), entry = fault.Entry, fault = fault.Fault }).ToArray();
        return (
            new { whole = check.IsWhole, chains = check.Chains, entries = check.Entries, checkedAt = check.At, faults },
            check.IsWhole
                ? $"{check.Entries} entries in {check.Chains} chains: the access log is whole."
                : string.Join('\n', faults.Select(fault => $"{fault.ward}\t{fault.entry}\t{fault.fault}")
                    .Prepend($"{check.Entries} entries in {check.Chains} chains: the access log is BROKEN.")),
            check.IsWhole ? ExitCode.Done : ExitCode.Refusals);
    });
}
