using System.Diagnostics;
using System.Net.Http.Headers;

using Coordination.Dashboard;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Register;
using Coordination.Ingest.Registry;
using Coordination.Support;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>The pages of a stamped list that was scanned in colour at 300 dpi, as pictures over HTTP, against the bare renderer on a file.</summary>
internal static class ScanBenchmark
{
    private const int Pages = 20;

    public static async Task RunAsync(int thousands)
    {
        await using var world = await World.CreateAsync(1, 100);
        await using var app = DashboardApplication.Build(
            new DashboardOptions { ConnectionString = world.ConnectionString, DataFolder = world.Folder, Urls = "http://127.0.0.1:0" },
            builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        await app.StartAsync();
        var scan = ScannedPdf.Of(Pages);
        var ward = await KeepAsync(app, world, scan);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await using (var owner = NpgsqlDataSource.Create(world.ConnectionString))
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TestAccounts.TokenAsync(owner, "enterprise"));
        }

        var file = Path.Combine(world.Folder, "scan.pdf");
        await File.WriteAllBytesAsync(file, scan);
        var (page, bare) = (0, 0);
        var shown = await Timing.MeasureAsync(1, Pages, () => http.GetByteArrayAsync(new Uri($"/w/{ward}/leaders/1/scan/1/{(page++ % Pages) + 1}.jpg", UriKind.Relative)));
        var drawn = await Timing.MeasureAsync(1, Pages, async () =>
        {
            var number = $"{(bare++ % Pages) + 1}";
            using var process = Process.Start(new ProcessStartInfo("pdftoppm", ["-jpeg", "-jpegopt", "quality=80", "-f", number, "-l", number, "-scale-to-x", "1240", "-scale-to-y", "-1", file, file])
            {
                RedirectStandardOutput = true,
            })!;
            await process.WaitForExitAsync();
        });
        Console.WriteLine(
            $"scan: a page of {Pages} ({scan.Length / 1_048_576.0:0.0} MB) p50 {Timing.Percentile(shown, 0.5):0} ms, longest {shown[^1]:0} ms; bare renderer p50 {Timing.Percentile(drawn, 0.5):0} ms, "
            + $"ratio {Timing.Percentile(shown, 0.5) / Timing.Percentile(drawn, 0.5):0.00}");
    }

    private static async Task<string> KeepAsync(WebApplication app, World world, byte[] scan)
    {
        var database = app.Services.GetRequiredService<NpgsqlDataSource>();
        await using var connection = await database.OpenConnectionAsync();
        await using var first = new NpgsqlCommand("select code from ward order by ward_id limit 1", connection);
        var ward = (string)(await first.ExecuteScalarAsync())!;
        await app.Services.GetRequiredService<PlaceRegistry>().PutGroupsAsync(ward, [new PlaceDraft("1", "Tổ 1")], CancellationToken.None);
        var steps = new LeaderSteps(database, TimeProvider.System);
        var edition = await steps.HandedInAsync(ward, [LeaderSteps.Leader("1", "An")]);
        await steps.Scans.BringAsync(Hand.Program, ward, edition, new LeaderScanFile("scan.pdf", "application/pdf", scan, Pages, null), CancellationToken.None);
        return ward;
    }
}
