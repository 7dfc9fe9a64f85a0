using Microsoft.Extensions.Logging;

namespace Coordination.Ingest;

/// <summary>Every message that this project logs: counts, names of files and positions, never a person's data.</summary>
internal static partial class Log
{
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
