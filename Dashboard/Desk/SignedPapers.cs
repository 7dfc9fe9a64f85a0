using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Layout;
using Coordination.Reports.Layout.Pdf;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Desk;

/// <summary>What is laid beside an issued paper: the scan of the signed sheet, a PDF that was signed elsewhere, the seal of this server.</summary>
public sealed class SignedPapers(PaperSheets sheets, PaperFiles files, PaperFonts fonts, DashboardOptions options, TimeProvider time)
{
    /// <summary>Can this server sign the paper: one in force, once, with a certificate in force of the organisation that issued it?</summary>
    public bool MaySeal(PaperSheet sheet) =>
        options.Signing is { } key && sheet.Line.State == PaperState.Issued && key.Enterprise == sheet.Line.Enterprise
        && sheet.File(PaperFileRoles.Sealed) is null && key.IsInForce(time.GetUtcNow());

    /// <summary>Keeps a file that somebody brought: a PDF with digital signatures as signed, anything else as a scan.</summary>
    /// <returns>False when it is neither PDF nor a picture, too large or cut off; nothing was kept then.</returns>
    /// <exception cref="PaperRefusedException">The paper was not issued, or is not theirs.</exception>
    public async Task<bool> BringAsync(Actor actor, Hand hand, PaperSheet sheet, byte[] content, CancellationToken token)
    {
        if (content.Length > BroughtScan.Largest || BroughtScan.Of(content) is not var (mediaType, ending))
        {
            return false;
        }

        var issued = await sheets.FileAsync(actor, sheet.Line.PaperId, PaperFileRoles.Pdf, token);
        var reading = ending == ".pdf" ? SignatureReader.Read(content, issued?.Content) : null;
        var role = reading is { Signatures.Count: > 0 } ? PaperFileRoles.Signed : PaperFileRoles.Scan;
        var name = $"{PaperNames.File(sheet.Line.Kind, sheet.Line.Symbol ?? sheet.Code ?? "")}-{role}{ending}";
        await files.AttachAsync(
            hand, sheet.Line.PaperId, PaperAct.Attach, new PaperFile(role, name, mediaType, content, role == PaperFileRoles.Signed ? reading!.Write() : null), token);
        return true;
    }

    /// <summary>Signs the issued PDF with the organisation's key; the signed file stands beside it.</summary>
    /// <exception cref="PaperRefusedException">There is no key for it, or the paper is not theirs.</exception>
    public async Task SealAsync(Actor actor, Hand hand, PaperSheet sheet, CancellationToken token)
    {
        if (!MaySeal(sheet) || await sheets.FileAsync(actor, sheet.Line.PaperId, PaperFileRoles.Pdf, token) is not var (issued, content))
        {
            throw new PaperRefusedException(PaperRefusal.WrongState);
        }

        var signed = PdfSeal.Sign(
            content, options.Signing!.Certificate, options.Signing.Chain, time.GetUtcNow(), lines => OutlinedText.Draw(fonts, lines));
        await files.AttachAsync(
            hand, sheet.Line.PaperId, PaperAct.Seal,
            new PaperFile(PaperFileRoles.Sealed, Path.GetFileNameWithoutExtension(issued.Name) + "-signed.pdf", issued.MediaType, signed,
                SignatureReader.Read(signed, content).Write()),
            token);
    }
}
