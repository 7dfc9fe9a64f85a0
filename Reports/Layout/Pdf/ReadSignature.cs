using System.Text.Json;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>What could be read of one digital signature in a PDF; nothing here says more than was looked at.</summary>
public sealed record ReadSignature
{
    /// <summary>Who the certificate is made out to, by its own words.</summary>
    public string? Subject { get; init; }

    public string? Issuer { get; init; }

    public DateTimeOffset? ValidFrom { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>When it was signed, by the clock of who signed; no authority says so.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>The bytes that it covers are those that were signed.</summary>
    public required bool IsIntact { get; init; }

    /// <summary>It covers the file from its first to its last byte, but for the signature itself.</summary>
    public required bool CoversAll { get; init; }

    /// <summary>The certificate leads to an authority that this server's system trusts. Whether it was revoked is not asked.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>Was the certificate in force at the time of the signature, as far as that is known?</summary>
    public bool? WasInForce => SaidAt is { } at && ValidFrom is { } from && ValidTo is { } to ? from <= at && at <= to : null;
}

/// <summary>What was read of a signed file when it was brought.</summary>
/// <param name="HoldsIssued">The file begins with the issued PDF, byte for byte: what is signed is what was issued.</param>
public sealed record SignedFileReading(IReadOnlyList<ReadSignature> Signatures, bool HoldsIssued)
{
    /// <summary>The certificates were also asked to lead to an authority of the operator's own choice, and only then count.</summary>
    public bool NeedsTrust { get; init; }

    /// <summary>
    /// The file is signed, whole and as it was signed, by certificates that were in force then, and trusted where that was asked. Whose they are a person
    /// reads: anybody can make a certificate in any name.
    /// </summary>
    public bool Holds => IsWhole && Signatures.All(signature => signature.WasInForce == true && (signature.IsTrusted || !NeedsTrust));

    /// <summary>Every signature is intact, and nothing was added after the last of them.</summary>
    public bool IsWhole => Signatures.Count > 0 && Signatures.All(signature => signature.IsIntact) && Signatures.Any(signature => signature.CoversAll);

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static SignedFileReading? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<SignedFileReading>(json, JsonSerializerOptions.Web);
}
