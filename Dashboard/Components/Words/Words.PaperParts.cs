using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of packs, of the sheets in them, and of letters that bring reports.</content>
public abstract partial class Words
{
    public abstract string PaperTextsOfPack(int sheets);

    public abstract string PaperTextForAll(int sheets);

    public abstract string PaperTextOfEach { get; }

    public abstract string MySheetRecalled(ReportPeriod period);

    public abstract string PaperLetter { get; }

    public abstract string PaperLetterDraft { get; }

    public abstract string PaperBrings { get; }
}
