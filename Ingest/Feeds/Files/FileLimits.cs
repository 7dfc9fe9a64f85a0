namespace Coordination.Ingest.Feeds.Files;

/// <summary>How large a file may become when it is unpacked. The lists of a whole city stay far below these.</summary>
public sealed record FileLimits
{
    private const long MiB = 1024 * 1024;

    /// <summary>All parts of a workbook together, or a text file.</summary>
    public long MaxBytes { get; init; } = 1024 * MiB;

    /// <summary>One part that is not a sheet: such parts (shared texts, styles) are held in memory.</summary>
    public long MaxPartBytes { get; init; } = 256 * MiB;

    public int MaxEntries { get; init; } = 10_000;

    /// <summary>Sheets of real lists shrink 10 to 100 times; deflate itself ends at about 1.000.</summary>
    public int MaxRatio { get; init; } = 300;

    /// <summary>Below this size a part may be as repetitive as it likes.</summary>
    public long RatioFrom { get; init; } = 16 * MiB;
}
