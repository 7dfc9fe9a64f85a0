using Microsoft.Extensions.Logging;

namespace Coordination.Ingest;

/// <summary>Everything that the ways in write to the log: counts and positions, never a person's data.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A batch of {Parts} parts was refused by the database ({SqlState}); writing them one by one")]
    public static partial void BatchSplit(ILogger logger, int parts, string sqlState);

    [LoggerMessage(2, LogLevel.Warning, "A batch of {Parts} parts could not be written; its senders are told to come again")]
    public static partial void BatchFailed(ILogger logger, int parts, Exception error);
}
