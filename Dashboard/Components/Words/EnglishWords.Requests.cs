using Coordination.Dashboard.DataProtection;
using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Components;

/// <content>The words of data subjects' requests.</content>
public sealed partial class EnglishWords
{
    public override string RequestsTitle => "Requests";

    public override string RequestNew => "Take in a new request";

    public override string RequestsEmpty =>
        "There is no request yet. What customers ask about their data is taken in here, with its legal days.";

    public override string RequestColumn => "Request";

    public override string RequestCodes => "Customer codes";

    public override string RequestCodesHint => "KH00001 KH00002";

    public override string RequestReceived => "Received";

    public override string RequestStateColumn => "State";

    public override string RequestDueColumn => "Due";

    public override string RequestAsker => "Who asks";

    public override string RequestChannelField => "By";

    public override string RequestKindField => "What they ask for";

    public override string RequestAsked => "The request in their words";

    public override string RequestTakeIn => "Take in";

    public override string RequestIncomplete => "Something is missing, or a time lies in the future. Nothing was recorded.";

    public override string RequestNone => "There is no such request.";

    public override string RequestAnswerBy => "Answer by";

    public override string RequestDoneBy => "Do by";

    public override string RequestExtended => "extended";

    public override string RequestNext => "What is next";

    public override string RequestStepField => "What was done";

    public override string RequestSaid => "Outcome or reason";

    public override string RequestHistory => "History";

    public override string GatherTitle => "What is held about them";

    public override string GatherHint => "Each opening is a reading that the log keeps. Phone and ID number stay masked.";

    public override string GatherFile => "JSON file";

    public override string ExtractTitle => "Extract of personal data";

    public override string ExtractNone => "Nothing is held: the code belongs to no open request, or no contract bears it.";

    public override string ExtractMasked => "Phone and ID number are masked; the full ID number is not kept.";

    public override string ExtractEvents => "What happened to the contract";

    public override string ExtractReadings => "When the data were read";

    public override string RequestNumber(int id) => $"Request {id}";

    public override string RequestName(DataRequest request) => $"No. {request.RequestId}: {RequestKindName(request.Kind)}";

    public override string RequestsHeadline(IReadOnlyList<DataRequest> requests, DateOnly today) =>
        (requests.Count(request => request.IsOpen), requests.Count(request => request.IsOverdue(today))) switch
        {
            (0, _) => "No request is open",
            (var open, 0) => $"{Number(open)} open requests, none overdue",
            var (open, overdue) => $"{Number(open)} open requests, {Number(overdue)} overdue",
        };

    public override string RequestKindName(RequestKind kind) => kind switch
    {
        RequestKind.View => "see the data",
        RequestKind.Provide => "have a copy",
        RequestKind.Correct => "correct",
        RequestKind.Withdraw => "withdraw consent",
        RequestKind.Restrict => "restrict processing",
        RequestKind.Object => "object to processing",
        RequestKind.Delete => "delete the data",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public override string RequestChannelName(RequestChannel channel) => channel switch
    {
        RequestChannel.Counter => "at the counter",
        RequestChannel.Phone => "by phone",
        RequestChannel.Post => "by post",
        RequestChannel.Email => "by e-mail",
        RequestChannel.Ward => "through the ward",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
    };

    public override string RequestStateName(RequestState state) => state switch
    {
        RequestState.Received => "Received",
        RequestState.Answered => "Answered",
        RequestState.Done => "Done",
        RequestState.Refused => "Refused",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public override string RequestStepName(string kind) => kind switch
    {
        "answered" => "Answered the asker",
        "extended" => "Extended to",
        "done" => "Done",
        "refused" => "Refused, with reason",
        "gathered" => "Data gathered",
        "erased" => "Erased for good",
        "restricted" => "Held back",
        "released" => "Shown again",
        _ => "Note",
    };

    public override string RequestDue(DataRequest request, DateOnly today) => (request.Due, request.State) switch
    {
        (null, _) => request.Steps.LastOrDefault(step => step.Kind is "done" or "refused") is { } end ? $"closed at {Moment(end.At)}" : "closed",
        ({ } due, RequestState.Received) when due < today => $"answer OVERDUE by {Number(today.DayNumber - due.DayNumber)} days (was due {Day(due)})",
        ({ } due, _) when due < today => $"OVERDUE by {Number(today.DayNumber - due.DayNumber)} days (was due {Day(due)})",
        ({ } due, RequestState.Received) => $"answer by the end of {Day(due)}",
        ({ } due, _) => $"do by the end of {Day(due)}",
    };

    public override string RequestViaProcessor(int days, int more) => $"A processor must act too: {more} days instead of {days}";

    public override string RequestUntil(DateOnly most) => $"Extended to (at the latest {Day(most)})";

    public override string GatherPrint(string code) => $"Extract to print: {code}";

    public override string ExtractFor(int request, DateTimeOffset now) => $"For request {request}, taken at {Moment(now)}";

    public override IReadOnlyList<(string Name, string? Value)> ExtractFields(SubjectExtract extract) =>
    [
        ("Customer code", extract.Code), ("Contract number", extract.ContractNumber), ("Holder", extract.Name), ("Address", extract.Address),
        ("Phone", extract.Phone), ("ID number", extract.IdNumber), ("Ward", extract.Ward), ("Residential group", extract.Group),
        ("Building, unit", extract.Building is null ? extract.Unit : $"{extract.Building} {extract.Unit}"), ("Category", extract.Category),
        ("Stage", StageName(extract.Stage)), ("Deadline", extract.Deadline is { } deadline ? Day(VietnamTime.DayOf(deadline.AddTicks(-1))) : null),
        ("Signed", extract.SignedAt is { } signed ? Moment(signed) : null), ("Still listed", extract.Listed ? "yes" : "no"),
    ];
}
