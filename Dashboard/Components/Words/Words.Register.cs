using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of the register of processing.</content>
public abstract partial class Words
{
    public abstract string RegisterTitle { get; }

    public abstract string RegisterNoImages { get; }

    public abstract string RegisterPrintHint { get; }

    public abstract string RegisterOver { get; }

    public abstract string RegisterInForce { get; }

    public abstract string RegisterAdd { get; }

    public abstract string ContactEdit { get; }

    public abstract string ContactHint { get; }

    public abstract string[] RegisterColumns { get; }

    public abstract string RegisterCounts(SubjectCounts counts);

    public abstract string RegisterVersion(int version, DateTimeOffset at, string? writer);

    public abstract string RegisterHistory(int version, DateTimeOffset at, string? writer);

    public abstract string RegisterEdit(string title);

    /// <summary>The fields of an activity but its title, in the order of the columns.</summary>
    public IReadOnlyList<(string Name, string? Value)> ActivityFields(ProcessingActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return
        [
            (RegisterColumns[1], activity.Purpose), (RegisterColumns[2], activity.LegalBasis), (RegisterColumns[3], activity.Subjects),
            (RegisterColumns[4], activity.DataKinds), (RegisterColumns[5], activity.Receivers), (RegisterColumns[6], activity.Retention),
            (RegisterColumns[7], activity.Safeguards),
        ];
    }
}
