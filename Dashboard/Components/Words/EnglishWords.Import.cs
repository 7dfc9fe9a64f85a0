namespace Coordination.Dashboard.Components;

/// <content>The words of bringing a customer list.</content>
public sealed partial class EnglishWords
{
    public override string ImportTitle => "Bring a customer list";

    public override string ImportIntroduction =>
        "Choose an Excel (.xlsx) or CSV file. It is read on trial and shown first; nothing is written until you confirm.";

    public override string ImportChoose => "Choose a file";

    public override string ImportReading(int rows) => rows == 0 ? "Reading the file…" : $"Reading the file, {Number(rows)} rows so far…";

    public override string ImportPreview(string file) => $"{file}, on trial: nothing is written yet";

    public override string ImportDone(string file) => $"{file} is taken in";

    public override string ImportRows => "Rows";

    public override string ImportTaken(bool written) => written ? "Taken" : "Will be taken";

    public override string ImportWarned => "Of these, to be looked at";

    public override string ImportUnchanged => "Nothing new";

    public override string ImportDuplicates => "Repeat another row";

    public override string ImportRefused => "Refused";

    public override string ImportMissing(int count) =>
        $"{Number(count)} customers of the ward are not in this list. Nobody is removed.";

    public override string ImportOtherSheets(IReadOnlyList<string> sheets) =>
        $"The file has {Number(sheets.Count)} more sheets that look like customer lists and were not read: {string.Join(", ", sheets)}. Bring each as a file of its own.";

    public override string ImportCancel => "Do not take it in";

    public override string ImportRefusedFile => "Download the refused rows with their reasons, to mend and bring again";

    public override string ImportConfirm(int count) => $"Take in {Number(count)} rows";

    public override string ImportRefusedRows => "Refused rows";

    public override string ImportWarnedRows => "Rows to be looked at";

    public override string ImportMore(int count) => $"and {Number(count)} more.";

    public override string ImportRow => "Row";

    public override string ImportColumn => "Column";

    public override string ImportValue => "Value";

    public override string ImportReason => "Reason";

    public override string ImportTooLarge(long megabytes) => $"The file is larger than {Number(megabytes)} MB; split it.";

    public override string ImportUnavailable =>
        "The record cannot be written to at the moment. Nothing was written; try again in a few minutes.";
}
