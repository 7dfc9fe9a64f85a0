namespace Coordination.Dashboard.Components;

/// <content>The words of bringing a customer list.</content>
public abstract partial class Words
{
    public abstract string ImportTitle { get; }

    public abstract string ImportIntroduction { get; }

    public abstract string ImportChoose { get; }

    public abstract string ImportReading(int rows);

    public abstract string ImportPreview(string file);

    public abstract string ImportDone(string file);

    public abstract string ImportRows { get; }

    public abstract string ImportTaken(bool written);

    public abstract string ImportWarned { get; }

    public abstract string ImportUnchanged { get; }

    public abstract string ImportDuplicates { get; }

    public abstract string ImportRefused { get; }

    public abstract string ImportMissing(int count);

    public abstract string ImportOtherSheets(IReadOnlyList<string> sheets);

    public abstract string ImportCancel { get; }

    public abstract string ImportRefusedFile { get; }

    public abstract string ImportConfirm(int count);

    public abstract string ImportRefusedRows { get; }

    public abstract string ImportWarnedRows { get; }

    public abstract string ImportMore(int count);

    public abstract string ImportRow { get; }

    public abstract string ImportColumn { get; }

    public abstract string ImportValue { get; }

    public abstract string ImportReason { get; }

    public abstract string ImportTooLarge(long megabytes);

    public abstract string ImportUnavailable { get; }
}
