namespace Coordination.Dashboard.Desk;

/// <summary>A file that somebody brings of the signed paper, told by its bytes and not by its name.</summary>
public static class BroughtScan
{
    /// <summary>A colour scan of twenty sheets at 200 dpi has some 10 MB.</summary>
    public const int Largest = 25 * 1024 * 1024;

    private static readonly (string MediaType, string Ending, byte[] Begins, byte[] Ends)[] Known =
    [
        ("application/pdf", ".pdf", "%PDF-"u8.ToArray(), "%%EOF"u8.ToArray()),
        ("image/jpeg", ".jpg", [0xFF, 0xD8, 0xFF], [0xFF, 0xD9]),
        ("image/png", ".png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]),
    ];

    // Programs pad the end of files.
    private const int Tail = 1_024;

    /// <summary>What the bytes are; null when they are none of the kinds that are taken, or the file was cut off.</summary>
    public static (string MediaType, string Ending)? Of(ReadOnlySpan<byte> content)
    {
        foreach (var (mediaType, ending, begins, ends) in Known)
        {
            if (content.StartsWith(begins) && content[Math.Max(0, content.Length - Tail)..].IndexOf(ends) >= 0)
            {
                return (mediaType, ending);
            }
        }

        return null;
    }
}
