using Coordination.Ingest.Register;
using Coordination.Reports.Layout.Pdf;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Components;

/// <content>The words of a paper's files, of signatures and of verification.</content>
public sealed partial class EnglishWords
{
    public override string PaperFiles => "Files";

    public override string FileRole(string role) => role switch
    {
        PaperFileRoles.Pdf => "PDF",
        PaperFileRoles.Docx => "Word (.docx)",
        PaperFileRoles.Xlsx => "Tables in Excel (.xlsx)",
        PaperFileRoles.Scan => "Scan of the signed paper",
        PaperFileRoles.Signed => "Digitally signed PDF",
        PaperFileRoles.Sealed => "PDF signed by this server",
        _ => role,
    };

    public override string FileSuperseded => "earlier one";

    public override string FileKept(KeptFile file) => $"{Number((file.Length + 1023) / 1024)} KB, {Moment(file.MadeAt)}";

    public override string FileDraft => "draft, without a number";

    public override string PaperCodeLabel => "Verification code:";

    public override string FileBring => "File the signed copy (PDF, JPEG, PNG)";

    public override string FileBringHint(int mb) =>
        $"A colour scan of at least 200 dpi, or the digitally signed PDF, at most {mb} MB. Its signatures are read and described; this is no statement of a certification authority.";

    public override string FileSeal => "Sign with the organisation's certificate";

    public override string FileUnfit => "The file is no whole PDF, JPEG or PNG, or is too large; nothing was kept.";

    public override string SignedBy(ReadSignature signature) =>
        $"Signed by {signature.Subject ?? "unknown"}, certificate issued by {signature.Issuer ?? "unknown"}{(signature.SaidAt is { } at ? $", at {Moment(at)} by the signer's own clock" : "")}.";

    public override string SignatureIntact(bool intact) =>
        intact ? "What was signed is intact." : "What was signed has been altered, or the signature cannot be read.";

    public override string SignatureCovers(bool whole) =>
        whole ? "The signatures cover the whole file." : "Something was added after the signature: it does not cover the whole file.";

    public override string SignatureInForce(bool? inForce) =>
        inForce switch { true => "The certificate was in force at that time.", false => "The certificate was not in force at that time.", null => "Whether the certificate was in force is not known." };

    public override string SignatureTrust(bool trusted) =>
        trusted ? "The certificate leads to an authority that this server trusts; revocation was not asked." : "The certificate could not be traced to any authority.";

    public override string SignatureHolds(bool holds) =>
        holds ? "The file holds the paper as it was issued." : "The file is not the PDF that was issued here: compare its content.";

    public override string VerifyTitle => "Check a paper";

    public override string VerifyFound(VerifiedPaper paper) => paper.State switch
    {
        PaperState.Issued => "This code belongs to an issued paper.",
        PaperState.Recalled => $"This paper was recalled{(paper.RecalledOn is { } day ? $" on {Day(day)}" : "")} and is no longer to be used."
            + (paper.Successor is { } after ? $" In its place: {after}." : ""),
        PaperState.Replaced => $"This paper was replaced by {paper.Successor ?? PaperUnnumbered}{(paper.SuccessorOn is { } on ? $" on {Day(on)}" : "")}.",
        PaperState.Draft or PaperState.Checked or PaperState.Approved or PaperState.Dropped => throw new ArgumentException("Not issued.", nameof(paper)),
        _ => throw new ArgumentOutOfRangeException(nameof(paper)),
    };

    public override string VerifyNumber => "Number and symbol";

    public override string VerifyDay => "Date";

    public override string VerifyIssuer => "Issued by";

    public override string VerifyFigures => "SHA-256 of the figures:";

    public override string VerifyFile => "SHA-256 of the PDF:";

    public override string VerifyHint =>
        "This page only says whether the code belongs to an issued paper; compare number, date and content with the paper in your hand.";

    public override string VerifyNone => "No paper bears this code.";

    public override string VerifyNoneHint =>
        "Check the code printed beside the QR square; if it stays so, ask the organisation named on the paper.";

    public override string VerifyCode => "The code on the paper";

    public override string VerifyAsk => "Check";
}
