namespace Coordination.Dashboard.Sample;

/// <summary>What the sample and its simulated customers write to the log: counts and reasons, never a person.</summary>
internal static partial class SampleLog
{
    [LoggerMessage(151, LogLevel.Information, "Simulated customers receive, open and sign at {Rate} events a second.")]
    public static partial void Started(ILogger logger, double rate);

    [LoggerMessage(152, LogLevel.Warning, "The simulation was asked to wait ({Reason}); it sends the same again in {Seconds} seconds.")]
    public static partial void Waiting(ILogger logger, string reason, double seconds);

    [LoggerMessage(153, LogLevel.Warning, "A simulated request of feed {Feed} was refused with status {Status}; it is given up.")]
    public static partial void Refused(ILogger logger, string feed, int status);

    [LoggerMessage(154, LogLevel.Warning, "A step of the simulation failed: {Message}")]
    public static partial void StepFailed(ILogger logger, string message);
}
