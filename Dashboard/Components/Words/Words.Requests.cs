using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of data subjects' requests.</content>
public abstract partial class Words
{
    public abstract string RequestsTitle { get; }

    public abstract string RequestNew { get; }

    public abstract string RequestsEmpty { get; }

    public abstract string RequestColumn { get; }

    public abstract string RequestCodes { get; }

    public abstract string RequestCodesHint { get; }

    public abstract string RequestReceived { get; }

    public abstract string RequestStateColumn { get; }

    public abstract string RequestDueColumn { get; }

    public abstract string RequestAsker { get; }

    public abstract string RequestChannelField { get; }

    public abstract string RequestKindField { get; }

    public abstract string RequestAsked { get; }

    public abstract string RequestTakeIn { get; }

    public abstract string RequestIncomplete { get; }

    public abstract string RequestNone { get; }

    public abstract string RequestAnswerBy { get; }

    public abstract string RequestDoneBy { get; }

    public abstract string RequestExtended { get; }

    public abstract string RequestNext { get; }

    public abstract string RequestStepField { get; }

    public abstract string RequestSaid { get; }

    public abstract string RequestHistory { get; }

    public abstract string GatherTitle { get; }

    public abstract string GatherHint { get; }

    public abstract string GatherFile { get; }

    public abstract string ExtractTitle { get; }

    public abstract string ExtractNone { get; }

    public abstract string ExtractMasked { get; }

    public abstract string ExtractEvents { get; }

    public abstract string ExtractReadings { get; }

    public abstract string RequestNumber(int id);

    public abstract string RequestName(DataRequest request);

    public abstract string RequestsHeadline(IReadOnlyList<DataRequest> requests, DateOnly today);

    public abstract string RequestKindName(RequestKind kind);

    public abstract string RequestChannelName(RequestChannel channel);

    public abstract string RequestStateName(RequestState state);

    public abstract string RequestStepName(string kind);

    public abstract string RequestDue(DataRequest request, DateOnly today);

    public abstract string RequestViaProcessor(int days, int more);

    public abstract string RequestUntil(DateOnly most);

    public abstract string GatherPrint(string code);

    public abstract string ExtractFor(int request, DateTimeOffset now);

    public abstract IReadOnlyList<(string Name, string? Value)> ExtractFields(SubjectExtract extract);
}
