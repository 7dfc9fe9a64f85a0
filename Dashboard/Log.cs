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

    [LoggerMessage(104, LogLevel.Warning, "Changes of accounts are not heard any more: {Message}")]
    public static partial void AccessListenerLost(ILogger logger, string message);

    [LoggerMessage(120, LogLevel.Critical, "The access log is broken in {Chains} chains, first in chain {Chain} at entry {Entry}; see /data-protection")]
    public static partial void AccessLogBroken(ILogger logger, int chains, int chain, long entry);

    [LoggerMessage(121, LogLevel.Information, "Retention rule {Rule} removed {Removed}")]
    public static partial void RetentionRan(ILogger logger, string rule, long removed);

    [LoggerMessage(122, LogLevel.Error, "The access log was not verified, or retention not applied: {Message}")]
    public static partial void DataProtectionClockFailed(ILogger logger, string message);

    [LoggerMessage(110, LogLevel.Error, "The schedule could not prepare {Kind} of ward {Ward}; it tries again")]
    public static partial void PaperNotPrepared(ILogger logger, string kind, string ward, Exception error);

    [LoggerMessage(111, LogLevel.Warning, "The schedule of papers could not do its round; it tries again: {Message}")]
    public static partial void PaperRoundFailed(ILogger logger, string message);

    [LoggerMessage(114, LogLevel.Warning, "Wards could not be reminded of the lists they are asked for; it is tried again: {Message}")]
    public static partial void LeaderRoundFailed(ILogger logger, string message);

    [LoggerMessage(112, LogLevel.Warning, "The mail of delivery {Delivery} could not be sent; it is tried again: {Fault}")]
    public static partial void MailNotSent(ILogger logger, long delivery, string fault);

    [LoggerMessage(113, LogLevel.Warning, "Papers were not made ready at the start; the first one may take longer, or fail the same way: {Message}")]
    public static partial void PapersNotWarm(ILogger logger, string message);
}
