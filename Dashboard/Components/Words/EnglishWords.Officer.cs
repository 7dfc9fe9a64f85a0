using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of the data-protection officer's first page, and what its pages share.</content>
public sealed partial class EnglishWords
{
    public override string NavOfficer => "Data protection";

    public override string OfficerTitle => "Today";

    public override string OfficerNavigation => "Data-protection pages";

    public override string OfficerIncidents => "Incidents counting down";

    public override string OfficerNoIncidents => "No incident is counting down.";

    public override string OfficerRequests => "Open requests";

    public override string OfficerNoRequests => "No request is open.";

    public override string OfficerRetention => "Data past their period";

    public override string OfficerNoRetention => "Nothing is past its period.";

    public override string OfficerContact => "Data-protection contact";

    public override string VerifyNow => "Verify the log now";

    public override string Verified => "The log was verified.";

    public override string ChainNever => "The access log was never verified. The program does so at two in the morning.";

    public override string ChainBrokenHow =>
        "The log was altered, cut or damaged outside the program. Keep the server and its backups as they are, record an "
        + "incident, and compare with the newest backup.";

    public override string Keep => "Record";

    public override string Kept => "Recorded.";

    public override string NotKnown => "Not known yet";

    public override string Days => "days";

    public override string Months => "months";

    public override string DeedNotYours => "You may not do this.";

    public override string DeedRefused =>
        "Not recorded: it was done already, is closed, or somebody has just written it. Read the page again.";

    public override string DeedAway => "It could not be recorded; what you wrote is still on the page. Try again in a few minutes.";

    public override string OfficerHeadline(int open) =>
        open == 0
            ? "No request or incident waits today"
            : open == 1
            ? "One request or incident waits for you"
            : $"{Number(open)} requests and incidents wait for you";

    public override string ChainWhole(ChainCheck check) =>
        $"The access log is whole: {Number(check.Entries)} entries in {Number(check.Chains)} chains, verified at {Moment(check.At)}.";

    public override string ChainBroken(ChainCheck check) =>
        $"THE ACCESS LOG IS BROKEN: {Number(check.Faults.Count)} chains do not fit, found at {Moment(check.At)}.";

    public override string ChainFault(ChainFault fault) => $"Chain {fault.Ward}, entry {Number(fault.Entry)}: {fault.Fault}";
}
