using Coordination.Dashboard.Desk;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Register;
using Coordination.Reports.Layout.Pdf;

namespace Coordination.Dashboard.Leaders;

/// <summary>Takes in scans of the stamped list: told by their bytes, opened once, their digital signatures read.</summary>
public sealed class LeaderScanDesk(LeaderScans scans, ScanPages pages, DashboardOptions options)
{
    /// <summary>Twenty colour sheets at 300 dpi have some 50 MB.</summary>
    public const int Largest = 60 * 1024 * 1024;

    /// <exception cref="LeaderRefusedException">It is neither PDF nor a picture, cannot be opened, is too large; or the edition takes none.</exception>
    public async Task<int> BringAsync(Hand hand, string ward, int edition, string name, byte[] content, CancellationToken token)
    {
        if (content.Length > Largest)
        {
            throw new LeaderRefusedException(LeaderRefusal.TooLarge);
        }

        if (BroughtScan.Of(content) is not var (mediaType, ending))
        {
            throw new LeaderRefusedException(LeaderRefusal.BadScan);
        }

        var isPdf = ending == ".pdf";
        var count = isPdf ? await pages.CountAsync(content, token) ?? throw new LeaderRefusedException(LeaderRefusal.BadScan) : 1;
        var reading = isPdf ? SignatureReader.Read(content, [], options.Trust) : null;
        return await scans.BringAsync(
            hand, ward, edition,
            new LeaderScanFile(Named(name, ending), mediaType, content, count, reading is { Signatures.Count: > 0 } ? reading.Write() : null), token);
    }

    // As the person's machine called it, with the ending of what it is.
    private static string Named(string name, string ending)
    {
        var own = Path.GetFileNameWithoutExtension(Path.GetFileName(name));
        return (own.Length == 0 ? "ban-scan" : own.Length > 100 ? own[..100] : own) + ending;
    }
}
