using Microsoft.Extensions.Logging;

namespace Coordination.Ingest;

/// <summary>Everything that the ways in write to the log: counts and positions, never a person's data.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A batch of {Parts} parts holds something that the database refuses ({SqlState}); writing it in halves")]
    public static partial void BatchSplit(ILogger logger, int parts, string sqlState);

    [LoggerMessage(2, LogLevel.Warning, "A batch of {Parts} parts could not be written; its senders are told to come again")]
    public static partial void BatchFailed(ILogger logger, int parts, Exception error);

    [LoggerMessage(3, LogLevel.Information, "Out of quarantine: {Replayed} recorded, {Duplicates} known already, {Remaining} remain")]
    public static partial void Replayed(ILogger logger, int replayed, int duplicates, int remaining);

    [LoggerMessage(4, LogLevel.Information, "{Count} deadlines passed")]
    public static partial void DeadlinesPassed(ILogger logger, int count);

    [LoggerMessage(5, LogLevel.Warning, "The clock could not do its round; it tries again: {Message}")]
    public static partial void ClockFailed(ILogger logger, string message);

    [LoggerMessage(6, LogLevel.Error, "The door {Path} failed; its sender is told to come again")]
    public static partial void DoorFailed(ILogger logger, string path, Exception error);

    [LoggerMessage(7, LogLevel.Information, "The deadlines of {Wards} wards were derived by a changed calendar")]
    public static partial void CalendarApplied(ILogger logger, int wards);

    [LoggerMessage(8, LogLevel.Warning, "Deadlines could not be derived by the changed calendar, and are tried again: {Message}")]
    public static partial void CalendarNotApplied(ILogger logger, string message);

    [LoggerMessage(100, LogLevel.Information, "Creating the embedded PostgreSQL {Major} in {Folder}")]
    public static partial void CreatingCluster(ILogger logger, string folder, int major);

    [LoggerMessage(101, LogLevel.Information, "The embedded PostgreSQL (process {Pid}) is ready after {Milliseconds} ms")]
    public static partial void PostmasterReady(ILogger logger, int pid, long milliseconds);

    [LoggerMessage(102, LogLevel.Error, "The embedded PostgreSQL ended by itself (exit code {ExitCode}): {Reason}; it starts again in {Delay}")]
    public static partial void PostmasterEnded(ILogger logger, int exitCode, string reason, TimeSpan delay);

    [LoggerMessage(103, LogLevel.Warning, "Stopping {Count} server processes that an earlier program left behind (signal {Signal})")]
    public static partial void StoppingLeftovers(ILogger logger, int count, int signal);

    [LoggerMessage(104, LogLevel.Warning, "Removing {File}, whose server is gone")]
    public static partial void RemovingStalePidFile(ILogger logger, string file);

    [LoggerMessage(105, LogLevel.Information, "The embedded PostgreSQL stopped")]
    public static partial void PostmasterStopped(ILogger logger);

    [LoggerMessage(106, LogLevel.Information, "Using the database of the program that serves from this data folder (process {Pid})")]
    public static partial void UsingServingProgram(ILogger logger, int pid);

    [LoggerMessage(107, LogLevel.Information, "Waiting for process {Pid}, which works on this data folder")]
    public static partial void WaitingForOwner(ILogger logger, int pid);

    [LoggerMessage(108, LogLevel.Error, "The embedded PostgreSQL cannot be watched any more")]
    public static partial void SupervisorFailed(ILogger logger, Exception error);

    [LoggerMessage(109, LogLevel.Warning, "The embedded PostgreSQL is still starting, as after a crash: see {File}")]
    public static partial void PostmasterRepairing(ILogger logger, string file);

    [LoggerMessage(120, LogLevel.Information, "Applied schema script {Script}")]
    public static partial void ScriptApplied(ILogger logger, string script);

    [LoggerMessage(121, LogLevel.Warning, "The database knows schema script {Script}, which this program lacks: a newer program has used it")]
    public static partial void ScriptUnknown(ILogger logger, string script);

    [LoggerMessage(122, LogLevel.Debug, "{Text}")]
    public static partial void SchemaDetail(ILogger logger, string text);

    [LoggerMessage(123, LogLevel.Error, "Schema: {Text}")]
    public static partial void SchemaError(ILogger logger, string text, Exception? error);
}
