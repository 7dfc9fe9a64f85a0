using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Desk;

/// <summary>Where papers are made: lays drafts down, has them written, and issues them.</summary>
public sealed class PaperDesk(PaperDrafts drafts, PaperPress press, PaperBook book, PaperRegister register, PaperSheets sheets)
{
    /// <summary>Reads the figures and lays a draft down, with the texts that the figures propose.</summary>
    /// <exception cref="PaperRefusedException">There is no such place, or it is not theirs.</exception>
    public async Task<long> DraftAsync(Actor actor, Hand hand, PaperAsk ask, CancellationToken token) =>
        await book.DraftAsync(hand, await drafts.ReadAsync(actor, ask, token), token);

    /// <summary>Lays the letter down that brings a report.</summary>
    /// <exception cref="PaperRefusedException">It is not theirs.</exception>
    public Task<long> LetterAsync(Hand hand, PaperSheet report, CancellationToken token) => book.DraftAsync(hand, CoverLetters.To(report), token);

    /// <summary>Reads the figures of a draft anew; texts that nobody changed are proposed anew with them.</summary>
    /// <exception cref="PaperRefusedException">Somebody was quicker, or it is no draft any more.</exception>
    public async Task RefreshAsync(Actor actor, Hand hand, PaperSheet sheet, CancellationToken token)
    {
        var read = sheet.Brings is { } report
            ? CoverLetters.To(await sheets.ReadAsync(actor, report.PaperId, token) ?? throw new PaperRefusedException(PaperRefusal.NotThere))
            : await drafts.ReadAsync(actor, PaperAsk.Of(sheet), token);
        await book.RefreshAsync(hand, sheet.Line.PaperId, sheet.Revision, PackTexts.Refreshed(sheet, read), token);
    }

    /// <summary>Writes a paper as it stands.</summary>
    /// <param name="part">Of a pack, which of its papers; null for all of them, which is PDF only.</param>
    /// <exception cref="PaperException">It cannot be printed as it is.</exception>
    public byte[] Write(PaperSheet sheet, PaperFormat format, int? part = null) => press.Write(sheet, format, part);

    /// <summary>Approves a paper as it was read: with the letterhead under which it stands, which its issue prints.</summary>
    /// <exception cref="PaperRefusedException">Somebody was quicker, or it was not checked.</exception>
    public Task ApproveAsync(Hand hand, PaperSheet sheet, CancellationToken token) => book.MoveAsync(
        hand, sheet.Line.PaperId, sheet.Revision, PaperAct.Approve, null, token, OfficeSettings.WriteLetterhead(PaperPress.Printed(sheet)));

    /// <summary>Gives an approved paper its number, writes it in every format, and keeps it.</summary>
    /// <param name="address">Under which people reach the program; null where none was set: the paper then bears its code without a QR code.</param>
    /// <exception cref="PaperRefusedException">It is not approved any more, or somebody was quicker.</exception>
    /// <exception cref="PaperException">It cannot be printed as it is.</exception>
    public async Task<PaperIssued> IssueAsync(Hand hand, PaperSheet sheet, Uri? address, CancellationToken token)
    {
        CoverLetters.Demand(sheet);
        var kind = Papers.Find(sheet.Line.Kind)!;
        var letterhead = PaperPress.Printed(sheet);
        var issue = new PaperIssue(
            kind.TypeCode, OfficeSettings.Read(sheet.Office).Series(kind.TypeCode ?? ""), letterhead.Abbreviation, letterhead.DraftingUnit,
            OfficeSettings.WriteLetterhead(letterhead), address, press.Font)
        {
            Writer = PaperPress.Make,
        };
        return await register.IssueAsync(hand, sheet.Line.PaperId, sheet.Revision, issue, issued => press.WriteAll(sheet, letterhead, issued, issue), token);
    }
}
