using Coordination.Reports.Layout.Pdf;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Components;

/// <content>The words of a paper's files, of signatures and of verification.</content>
public abstract partial class Words
{
    public abstract string PaperFiles { get; }

    public abstract string FileRole(string role);

    public abstract string FileSuperseded { get; }

    public abstract string FileKept(KeptFile file);

    public abstract string FileDraft { get; }

    public abstract string PaperCodeLabel { get; }

    public abstract string FileBring { get; }

    public abstract string FileBringHint(int mb);

    public abstract string FileSeal { get; }

    public abstract string FileUnfit { get; }

    public abstract string SignedBy(ReadSignature signature);

    public abstract string SignatureIntact(bool intact);

    public abstract string SignatureCovers(bool whole);

    public abstract string SignatureInForce(bool? inForce);

    public abstract string SignatureTrust(bool trusted);

    public abstract string SignatureHolds(bool holds);

    public abstract string VerifyTitle { get; }

    public abstract string VerifyFound(VerifiedPaper paper);

    public abstract string VerifyNumber { get; }

    public abstract string VerifyDay { get; }

    public abstract string VerifyIssuer { get; }

    public abstract string VerifyFigures { get; }

    public abstract string VerifyFile { get; }

    public abstract string VerifyHint { get; }

    public abstract string VerifyNone { get; }

    public abstract string VerifyNoneHint { get; }

    public abstract string VerifyCode { get; }

    public abstract string VerifyAsk { get; }

    /// <summary>What was read of a signed file, a sentence each, in the order in which it matters.</summary>
    public IEnumerable<string> SignatureLines(SignedFileReading read) =>
    [
        SignatureHolds(read.HoldsIssued),
        .. read.Signatures.SelectMany(signature => new[]
        {
            SignedBy(signature), SignatureIntact(signature.IsIntact), SignatureInForce(signature.WasInForce), SignatureTrust(signature.IsTrusted),
        }),
        SignatureCovers(read.Signatures.Any(signature => signature.CoversAll)),
    ];
}
