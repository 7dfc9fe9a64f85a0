using Microsoft.Extensions.Logging;

namespace Coordination.Ingest;

/// <summary>Everything that the ways in write to the log: counts and positions, never a person's data.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A batch of {Parts} parts was refused by the database ({SqlState}); writing them one by one")]
    public static partial void BatchSplit(ILogger logger, int parts, string sqlState);

    [LoggerMessage(2, LogLevel.Warning, "A batch of {Parts} parts could not be written; its senders are told to come again")]
    public static partial void BatchFailed(ILogger logger, int parts, Exception error);

    [LoggerMessage(3, LogLevel.Information, "Out of quarantine: {Replayed} recorded, {Duplicates} known already, {Remaining} remain")]
    public static partial void Replayed(ILogger logger, int replayed, int duplicates, int remaining);

    [LoggerMessage(4, LogLevel.Information, "{Count} deadlines passed")]
    public static partial void DeadlinesPassed(ILogger logger, int count);

    [LoggerMessage(5, LogLevel.Warning, "The clock could not do its round; it tries again: {Message}")]
    public static partial void ClockFailed(ILogger logger, string message);
}
