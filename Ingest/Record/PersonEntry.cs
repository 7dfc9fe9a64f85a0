namespace Coordination.Ingest.Record;

/// <summary>What a person records of a customer, as forms and events call it.</summary>
public static class PersonEntry
{
    public const string NeedsHelp = "needs-help";
    public const string Moved = "moved";
    public const string WrongPhone = "wrong-phone";
    public const string WillSign = "will-sign";

    /// <summary>Takes the entry before it back.</summary>
    public const string TakenBack = "taken-back";

    /// <summary>Those that a form offers, in the order in which it does.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [WillSign, NeedsHelp, Moved, WrongPhone];

    /// <summary>A promise moves no stage; the others ask the area's staff for help.</summary>
    public static EventType TypeOf(string kind) => kind == WillSign ? EventType.ContactRecorded : EventType.HelpRequested;
}
