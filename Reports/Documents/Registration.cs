namespace Coordination.Reports.Documents;

/// <summary>What a paper got when it was issued; a draft has none of it and leaves the blanks open.</summary>
/// <param name="VerificationCode">Printed beside a QR code of <paramref name="VerificationAddress"/>; alone where there is none.</param>
public sealed record Registration(int? Number, DateOnly? IssuedOn, string? VerificationCode, Uri? VerificationAddress)
{
    public static readonly Registration Draft = new(null, null, null, null);
}
