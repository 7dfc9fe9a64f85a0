using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of packs, of the sheets in them, and of letters that bring reports.</content>
public sealed partial class EnglishWords
{
    public override string PaperTextsOfPack(int sheets) =>
        $"Left empty, each sheet speaks by its own figures. What you write is used for all {Number(sheets)} sheets.";

    public override string PaperTextForAll(int sheets) => $"Used for all {Number(sheets)} sheets.";

    public override string PaperTextOfEach => "Each sheet by its own figures";

    public override string MySheetRecalled(ReportPeriod period) => $"The progress sheet, {PaperPeriod(period)}, was recalled: do not use it any more.";

    public override string PaperLetter => "Covering letter";

    public override string PaperLetterDraft => "Draft the covering letter";

    public override string PaperBrings => "Brings the report";
}
