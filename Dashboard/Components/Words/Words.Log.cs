using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of the access log.</content>
public abstract partial class Words
{
    public abstract string LogTitle { get; }

    public abstract string LogSearch { get; }

    public abstract string LogPersonField { get; }

    public abstract string LogWardField { get; }

    public abstract string LogAnyWard { get; }

    public abstract string LogCodeField { get; }

    public abstract string LogActionField { get; }

    public abstract string LogPurposeField { get; }

    public abstract string LogAnything { get; }

    public abstract string LogTextField { get; }

    public abstract string LogFind { get; }

    public abstract string LogAll { get; }

    public abstract string LogEmpty { get; }

    public abstract string LogAsXlsx { get; }

    public abstract string LogAsCsv { get; }

    public abstract string ExportLogged { get; }

    public abstract string LogTime { get; }

    public abstract string LogWho { get; }

    public abstract string LogWhat { get; }

    public abstract string LogWhy { get; }

    public abstract string LogWard { get; }

    public abstract string LogRecords { get; }

    public abstract string LogNewest { get; }

    public abstract string LogOlder { get; }

    public abstract string AffectedTitle { get; }

    public abstract string AffectedIncomplete { get; }

    public abstract string[] LogColumns { get; }

    public abstract string[] AffectedColumns { get; }

    public abstract string LogHeadline(LogFilter filter, int total, int most);

    public abstract string LogTooMany(int most);

    public abstract string LogPerson(LogEntry entry);

    public abstract string LogBy(string person);

    public abstract string LogCodes(LogEntry entry);

    public abstract string LogAction(string action);

    public abstract string LogPurpose(string purpose);

    public abstract string AffectedFinding(int total);
}
