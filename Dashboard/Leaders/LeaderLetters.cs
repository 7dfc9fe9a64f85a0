using Coordination.Dashboard.Components;
using Coordination.Dashboard.Desk;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Leaders;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Leaders;

/// <summary>Drafts the công văn by which a ward is asked for its list, with the day of the request in it; from there it goes the way of every paper.</summary>
public sealed class LeaderLetters(PaperDrafts drafts, PaperBook book, PaperHands hands, TimeProvider time)
{
    private const string Kind = "leaders-request";
    private const string DueText = "due";

    /// <exception cref="PaperRefusedException">It is not theirs to draft.</exception>
    public async Task<long> DraftAsync(Actor actor, LeaderWard ward, DateOnly due, string? note, Words words, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(words);
        var today = VietnamTime.DayOf(time.GetUtcNow());
        var draft = await drafts.ReadAsync(actor, new PaperAsk(Kind, ward.EnterpriseCode, ward.Code, null, null, ReportPeriod.Campaign(today)) { AsOfNow = true }, token);
        var texts = new Dictionary<string, string>(OfficeSettings.ReadTexts(draft.Texts)) { [DueText] = words.LetterDue(due, note) };
        return await book.DraftAsync(await hands.ForAsync(PaperAct.Draft), draft with { Texts = OfficeSettings.WriteTexts(texts) }, token);
    }
}
