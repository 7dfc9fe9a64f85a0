namespace Coordination.Ingest.Journal;

/// <summary>Nothing was acknowledged: the intake is full or the database is away. Sending the same again later is safe.</summary>
public class IntakeUnavailableException : Exception
{
    public IntakeUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>How long the sender should wait.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);
}
