using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of the register of processing.</content>
public sealed partial class EnglishWords
{
    public override string RegisterTitle => "Register of processing";

    public override string RegisterNoImages =>
        "Images of ID cards are not kept: 0 people. From 100,000 people with sensitive data these count as core data.";

    public override string RegisterPrintHint => "Print this page for the impact assessment.";

    public override string RegisterOver => "no longer processed";

    public override string RegisterInForce => "In force";

    public override string RegisterAdd => "Add an activity";

    public override string ContactEdit => "Change the contact";

    public override string ContactHint => "Name or unit, phone, e-mail, document of appointment";

    public override string[] RegisterColumns { get; } =
        ["Activity", "Purpose", "Legal basis", "Data subjects", "Kinds of data", "Receivers", "Retention", "Safeguards"];

    public override string RegisterCounts(SubjectCounts counts) =>
        $"{Number(counts.Subjects)} people in {Number(counts.Contracts)} contracts; {Number(counts.Phones)} with a phone, "
        + $"{Number(counts.IdNumbers)} with the hash of an ID number; {Number(counts.Accounts)} accounts (counted {Moment(counts.CountedAt)}).";

    public override string RegisterVersion(int version, DateTimeOffset at, string? writer) =>
        $"Version {version}, {Moment(at)}, {writer ?? "came with the program"}";

    public override string RegisterHistory(int version, DateTimeOffset at, string? writer) =>
        RegisterVersion(version, at, writer) + (version > 1 ? "; earlier versions" : "");

    public override string RegisterEdit(string title) => $"Change: {title}";
}
