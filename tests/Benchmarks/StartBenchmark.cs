using System.Diagnostics;

namespace Coordination.Benchmarks;

/// <summary>From <c>./run.sh</c> in a fresh clone to the first page, and from a later one.</summary>
internal static class StartBenchmark
{
    public static async Task RunAsync(int thousands)
    {
        var clone = Directory.CreateTempSubdirectory("coordination-clone-").FullName;
        File.SetUnixFileMode(clone, (UnixFileMode)0b111_101_101);
        try
        {
            await RunAsync("git", ["clone", "--quiet", Repository(), clone]);
            var first = await ServeAsync(clone);
            var later = await ServeAsync(clone);
            Console.WriteLine($"start: first ./run.sh of a fresh clone to the first page {first:0.0} s (restore, build, sample), later {later:0.0} s, ratio {first / later:0}");
        }
        finally
        {
            Directory.Delete(clone, recursive: true);
        }
    }

    private static async Task<double> ServeAsync(string clone)
    {
        var port = ServedProgram.FreePort();
        var start = new ProcessStartInfo(Path.Combine(clone, "run.sh")) { WorkingDirectory = clone, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["COORDINATION_DATA"] = Path.Combine(clone, ".data");
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var page = await http.GetAsync($"http://127.0.0.1:{port}/");
                if (page.IsSuccessStatusCode)
                {
                    break;
                }
            }
            catch (HttpRequestException) when (!process.HasExited && clock.Elapsed < TimeSpan.FromMinutes(10))
            {
                // Not yet.
            }

            await Task.Delay(20);
        }

        var seconds = clock.Elapsed.TotalSeconds;
        await RunAsync("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        return seconds;
    }

    private static async Task RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Coordination.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
