using System.Collections.Concurrent;

using Coordination.Ingest.Feeds;
using Coordination.Ingest.Feeds.Files;

namespace Coordination.Dashboard.Files;

/// <summary>
/// Keeps uploaded files between their preview and the person's word, for the program's own eyes only. What is left over is taken away with
/// the next upload after a day, and with the next start.
/// </summary>
public sealed class BroughtFiles
{
    /// <summary>A customer list of a million rows has some 120 MB.</summary>
    public const long LargestFile = 200L * 1024 * 1024;

    /// <summary>Of one person: whoever brings more begins with the newest, and the oldest goes.</summary>
    public const int MostOfOne = 5;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<Guid, BroughtFile> _files = new();
    private readonly string _folder;
    private readonly TimeProvider _time;

    public BroughtFiles(DashboardOptions options, TimeProvider time)
    {
        _time = time;
        _folder = Path.Combine(options.DataFolder, "brought");
        Private.CreateFolder(_folder);
        Forget();
    }

    /// <summary>Writes an upload down.</summary>
    public async Task<BroughtFile> KeepAsync(int owner, string name, Stream content, CancellationToken token)
    {
        Forget();
        var id = Guid.NewGuid();
        var file = new BroughtFile(id, owner, Path.GetFileName(name), Path.Combine(_folder, id.ToString("N")), _time.GetUtcNow());

        // Known before it is there: tidying up takes away what nobody knows.
        _files[id] = file;
        ForgetOldest(owner);
        try
        {
            await using var target = Private.Create(file.Path);
            await content.CopyToAsync(target, token);
            return file;
        }
        catch
        {
            Forget(file);
            throw;
        }
    }

    /// <summary>A file of somebody's own; null for another's, as for one that is not there.</summary>
    public BroughtFile? Find(Guid id, int owner) => _files.GetValueOrDefault(id) is { } file && file.Owner == owner ? file : null;

    /// <summary>Takes the file away; its refused rows stay for a day to be downloaded.</summary>
    public static void Forget(BroughtFile file) => File.Delete(file.Path);

    /// <summary>Writes the refused rows in the shape of the file, to be mended and brought again.</summary>
    public static void WriteRefused(BroughtFile file, Table table, ImportOutcome outcome)
    {
        File.Delete(file.RefusedPath);
        if (outcome.RefusedRows.Count == 0)
        {
            return;
        }

        var writer = new RefusedRowsWriter(table);
        using var target = Private.Create(file.RefusedPath);
        if (file.Extension == ".xlsx")
        {
            writer.WriteXlsx(target, outcome.RefusedRows);
        }
        else
        {
            writer.WriteCsv(target, outcome.RefusedRows);
        }
    }

    /// <summary>How many files lie here from before an instant.</summary>
    public int CountOlder(DateTimeOffset before) => Older(before).Length;

    /// <summary>Takes them away; how many.</summary>
    public int RemoveOlder(DateTimeOffset before)
    {
        var removed = 0;
        foreach (var path in Older(before))
        {
            File.Delete(path);
            removed++;
        }

        return removed;
    }

    private string[] Older(DateTimeOffset before) =>
        [.. Directory.EnumerateFiles(_folder).Where(path => File.GetLastWriteTimeUtc(path) < before)];

    private void ForgetOldest(int owner)
    {
        foreach (var file in _files.Values.Where(file => file.Owner == owner).OrderByDescending(file => file.BroughtAt).Skip(MostOfOne))
        {
            _files.TryRemove(file.Id, out _);
            File.Delete(file.Path);
            File.Delete(file.RefusedPath);
        }
    }

    // Files of an earlier run of the program are nobody's any more; they hold names and phones.
    private void Forget()
    {
        foreach (var path in Directory.EnumerateFiles(_folder))
        {
            var id = Guid.TryParse(Path.GetFileName(path).Split('.')[0], out var parsed) ? parsed : Guid.Empty;
            if (!_files.ContainsKey(id) || _time.GetUtcNow() - File.GetLastWriteTimeUtc(path) > Kept)
            {
                _files.TryRemove(id, out _);
                File.Delete(path);
            }
        }
    }
}
