using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of the access log.</content>
public sealed partial class EnglishWords
{
    public override string LogTitle => "Access log";

    public override string LogSearch => "Search the log";

    public override string LogPersonField => "Person (account or name)";

    public override string LogWardField => "Ward";

    public override string LogAnyWard => "Every ward";

    public override string LogCodeField => "Who looked at contract (customer code)";

    public override string LogActionField => "Action";

    public override string LogPurposeField => "Purpose";

    public override string LogAnything => "All";

    public override string LogTextField => "Words of the reason";

    public override string LogFind => "Find";

    public override string LogAll => "Clear";

    public override string LogEmpty => "There is no such entry. Each reading of a name or phone puts one here.";

    public override string LogAsXlsx => "Export to Excel";

    public override string LogAsCsv => "Export to CSV";

    public override string ExportLogged => "Each export stands in the log.";

    public override string LogTime => "Time";

    public override string LogWho => "Who, from where";

    public override string LogWhat => "Action, purpose";

    public override string LogWhy => "Reason, filter";

    public override string LogWard => "Place";

    public override string LogRecords => "Records, codes";

    public override string LogNewest => "Back to the newest";

    public override string LogOlder => "Older entries";

    public override string AffectedTitle => "Affected records";

    public override string AffectedIncomplete => "Name the person and both times.";

    public override string[] LogColumns { get; } =
        ["Time", "Person", "Who really looked", "From", "Action", "Purpose", "Reason", "Filter", "Place", "Records", "Customer codes", "Entry"];

    public override string[] AffectedColumns { get; } =
        ["Ward", "Customer code", "Times read", "First", "Last"];

    public override string LogHeadline(LogFilter filter, int total, int most) =>
        (total > most ? $"More than {Number(most)}" : Number(total))
            + (filter.Code is { } code ? $" readings of contract {code}" : " readings of personal data and changes of access");

    public override string LogTooMany(int most) => $"More than {Number(most)} entries: narrow the search to export it.";

    public override string LogPerson(LogEntry entry) => entry.Person ?? (entry.Actor == 0 ? "The program" : $"Account {entry.Actor}");

    public override string LogBy(string person) => $"really looked: {person}";

    public override string LogCodes(LogEntry entry) =>
        entry.Codes is not { } codes
            ? ""
            : codes
            + (entry.Contracts > codes.Split(',').Length ? $" and {Number(entry.Contracts - codes.Split(',').Length)} more" : "");

    public override string LogAction(string action) => action switch
    {
        "read" => "Read (masked)",
        "unmask" => "Shown in full",
        "export" => "Exported",
        "view-as" => "Viewed as somebody",
        "gather" => "Gathered for the subject",
        "retention" => "Removed after its period",
        "erase" => "Erased at the subject's request",
        "restrict" => "Held back at the subject's request",
        "release" => "Shown again",
        "account-add" => "Account made",
        "grant" => "Role given",
        "revoke" => "Role taken back",
        "invite" => "Invited",
        "personal-link" => "Personal link given",
        "disable" => "Account ended",
        "enable" => "Account opened again",
        "unlock" => "Unlocked",
        "cut-off" => "Device cut off",
        "sign-out-everywhere" => "Signed out everywhere",
        "token-add" => "Token made",
        "token-remove" => "Token removed",
        "feed-add" => "Feed added",
        "feed-rotate" => "Feed's secret renewed",
        "feed-remove" => "Feed removed",
        "import" => "Customer list brought",
        "office-set" => "Office settings changed",
        "calendar-set" => "Calendar changed",
        "calendar-clear" => "Day taken from the calendar",
        "command" => "Operator's command",
        "view-as-end" => "Stopped viewing as somebody",
        "quarantine-open" => "Message read",
        "quarantine-replay" => "Message replayed",
        "quarantine-mend" => "Message mended",
        "quarantine-discard" => "Message discarded",
        _ => action,
    };

    public override string LogPurpose(string purpose) => purpose switch
    {
        "contract" => "one contract",
        "contract-list" => "list of contracts",
        "api" => "a program by the API",
        "access-log" => "access log",
        "incident" => "incident",
        "retention" => "retention",
        "data-request" => "request of a subject",
        "my-list" => "a leader's or manager's list",
        "review-form" => "review form",
        "door-to-door" => "list printed for visits",
        "administration" => "administration",
        "customers" => "customer list",
        "paper" => "papers",
        "feeds" => "data sources",
        _ => purpose,
    };

    public override string AffectedFinding(int total) =>
        total == 0 ? "They read no contract between those times." : $"{Number(total)} contracts were read between those times.";
}
