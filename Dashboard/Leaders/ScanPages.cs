using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

using Coordination.Dashboard.Files;

namespace Coordination.Dashboard.Leaders;

/// <summary>
/// Shows the pages of a scan as pictures. What people bring is read by poppler in a process of its own, with little memory and little time, so that a
/// file made to do harm ends that process and nothing else.
/// </summary>
public sealed partial class ScanPages : IDisposable
{
    /// <summary>More pages than a list of the largest ward has.</summary>
    public const int Most = 200;

    // As wide as a desk's screen shows it beside the rows, and sharp there.
    private const int Width = 1_240;
    private const int MemoryMiB = 1_024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // A renderer takes a core; more at once would only make each wait.
    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly string _folder;

    public ScanPages(DashboardOptions options)
    {
        _folder = Path.Combine(options.DataFolder, "scan-pages");
        Private.CreateFolder(_folder);
        foreach (var left in Directory.EnumerateFiles(_folder))
        {
            File.Delete(left);
        }
    }

    /// <summary>How many pages a PDF has; null when it cannot be opened, or needs a password.</summary>
    public async Task<int?> CountAsync(byte[] pdf, CancellationToken token)
    {
        var path = await WriteAsync(pdf, token);
        try
        {
            return await RunAsync("pdfinfo", [path], token) is { } told && Pages().Match(System.Text.Encoding.UTF8.GetString(told)) is { Success: true } match
                && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) && pages is > 0 and <= Most
                ? pages
                : null;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>One page as a JPEG picture; null when it cannot be shown.</summary>
    /// <param name="page">From 1.</param>
    public async Task<byte[]?> PictureAsync(byte[] pdf, int page, CancellationToken token)
    {
        var path = await WriteAsync(pdf, token);
        try
        {
            var number = page.ToString(CultureInfo.InvariantCulture);
            return await RunAsync(
                "pdftoppm",
                ["-jpeg", "-jpegopt", "quality=80", "-f", number, "-l", number, "-scale-to-x", Width.ToString(CultureInfo.InvariantCulture), "-scale-to-y", "-1", path],
                token) is { Length: > 0 } picture ? picture : null;
        }
        finally
        {
            File.Delete(path);
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<string> WriteAsync(byte[] pdf, CancellationToken token)
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".pdf");
        await using var file = Private.Create(path);
        await file.WriteAsync(pdf, token);
        return path;
    }

    private async Task<byte[]?> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken token)
    {
        await _turns.WaitAsync(token);
        try
        {
            // Limits of the process itself, where the system has them.
            var limited = File.Exists("/usr/bin/prlimit");
            var start = new ProcessStartInfo(limited ? "/usr/bin/prlimit" : program)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            start.Environment["LC_ALL"] = "C";
            foreach (var argument in limited
                ? [string.Create(CultureInfo.InvariantCulture, $"--as={MemoryMiB * 1_048_576L}"), string.Create(CultureInfo.InvariantCulture, $"--cpu={Longest.TotalSeconds}"), program, .. arguments]
                : arguments)
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
            limit.CancelAfter(Longest);
            try
            {
                using var output = new MemoryStream();
                var errors = process.StandardError.ReadToEndAsync(limit.Token);
                await process.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
                await errors;
                await process.WaitForExitAsync(limit.Token);
                return process.ExitCode == 0 ? output.ToArray() : null;
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                token.ThrowIfCancellationRequested();
                return null;
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Without poppler the file is handed out and not shown.
            return null;
        }
        finally
        {
            _turns.Release();
        }
    }

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Pages();
}
