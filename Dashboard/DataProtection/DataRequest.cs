using Coordination.Ingest.Record;

namespace Coordination.Dashboard.DataProtection;

/// <summary>What was done about a request.</summary>
public sealed record RequestStep
{
    public required int RequestId { get; init; }

    /// <summary>answered, extended, done, refused, gathered, erased, restricted, released or note.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateOnly? Until { get; init; }

    public required string Said { get; init; }

    public string? Writer { get; init; }
}

/// <summary>How far a request has come.</summary>
public enum RequestState
{
    Received,
    Answered,
    Done,
    Refused,
}

/// <summary>A request of a data subject with everything that was done about it, oldest first, and its legal days.</summary>
public sealed record DataRequest
{
    public required int RequestId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required string Asker { get; init; }

    public required RequestChannel Channel { get; init; }

    public required RequestKind Kind { get; init; }

    public required bool ViaProcessor { get; init; }

    public required string[] Codes { get; init; }

    public required string Asked { get; init; }

    public string? Writer { get; init; }

    public IReadOnlyList<RequestStep> Steps { get; init; } = [];

    /// <summary>Last day for the answer.</summary>
    public DateOnly AnswerBy { get; init; }

    /// <summary>Last day for what was asked, with the extension where there is one.</summary>
    public DateOnly DoneBy { get; init; }

    /// <summary>Last day to which it may be extended.</summary>
    public DateOnly ExtendedAtMost { get; init; }

    public bool Extended => Steps.Any(step => step.Kind == "extended");

    public RequestState State => Steps.Aggregate(RequestState.Received, static (state, step) => step.Kind switch
    {
        "answered" when state == RequestState.Received => RequestState.Answered,
        "done" => RequestState.Done,
        "refused" => RequestState.Refused,
        _ => state,
    });

    public bool IsOpen => State is RequestState.Received or RequestState.Answered;

    /// <summary>The next day by which something must happen; null when the request is closed.</summary>
    public DateOnly? Due => State switch
    {
        RequestState.Received => AnswerBy < DoneBy ? AnswerBy : DoneBy,
        RequestState.Answered => DoneBy,
        _ => null,
    };

    public bool IsOverdue(DateOnly today) => Due < today;

    internal DataRequest With(IReadOnlyList<RequestStep> steps, WorkingCalendar calendar) => this with
    {
        Steps = steps,
        AnswerBy = RequestPeriods.AnswerBy(ReceivedAt, calendar),
        DoneBy = steps.FirstOrDefault(step => step.Kind == "extended")?.Until ?? RequestPeriods.DoneBy(ReceivedAt, Kind, ViaProcessor, calendar),
        ExtendedAtMost = RequestPeriods.ExtendedAtMost(ReceivedAt, Kind, ViaProcessor, calendar),
    };
}

/// <summary>A request as it is taken in.</summary>
public sealed record RequestDraft(
    DateTimeOffset ReceivedAt, string Asker, RequestChannel Channel, RequestKind Kind, bool ViaProcessor, IReadOnlyList<string> Codes, string Asked);
