namespace Coordination.Dashboard;

/// <summary>Everything that the program's shell writes to the log.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Warning, "The board of ward {Ward} could not be read: {Message}")]
    public static partial void BoardNotRead(ILogger logger, string ward, string message);

    [LoggerMessage(102, LogLevel.Debug, "A page could not be told of a change: {Message}")]
    public static partial void SubscriberFailed(ILogger logger, string message);

    [LoggerMessage(103, LogLevel.Warning, "The journal is not heard any more: {Message}")]
    public static partial void ListenerLost(ILogger logger, string message);
}
