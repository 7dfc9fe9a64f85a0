using System.Diagnostics;
using System.Text;

using Coordination.Ingest.Postgres;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Ingest.Tallies;
using Coordination.Reports;
using Coordination.Reports.Documents;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Layout;
using Coordination.Reports.Numbers;

using Microsoft.Playwright;

using Npgsql;

using SkiaSharp;

using PaperFormat = Coordination.Reports.Documents.PaperFormat;

namespace Coordination.Benchmarks;

/// <summary>A progress report against the reading of its figures; a thousand group sheets against bare pages with the same text; a long annex.</summary>
internal static class PapersBenchmark
{
    private const int Sheets = 1_000;
    private const int Pack = 100;
    private static readonly int[] AnnexRows = [1_000, 10_000];

    public static async Task RunAsync(int thousands)
    {
        await using var world = await World.CreateAsync(1, Math.Min(thousands, 100) * 1_000);
        await using var reports = ReportsDatabase.Open(world.ConnectionString);
        await using var source = NpgsqlDataSource.Create(world.ConnectionString);
        var figures = new PaperFigures(reports, new PastFigures(new LongWork(source), new CalendarBook(source)), TimeProvider.System);
        var period = ReportPeriod.Week(VietnamTime.DayOf(DateTimeOffset.UtcNow));
        var frozen = (await figures.ReadAsync(Actor.Program, "progress-company", new PaperPlace(Ward: "W000"), period, CancellationToken.None))!;

        var clock = Stopwatch.StartNew();
        var papers = new Papers(PaperFonts.Shipped);
        var report = Content("progress-company", frozen, period);
        papers.Render(report, PaperFormat.Pdf);
        var first = clock.Elapsed.TotalMilliseconds;
        var read = await Timing.MeasureAsync(20, 100, () => figures.ReadAsync(Actor.Program, "progress-company", new PaperPlace(Ward: "W000"), period, CancellationToken.None));
        var size = 0;
        var busy = Process.GetCurrentProcess().TotalProcessorTime;
        var written = await Timing.MeasureAsync(20, 100, () =>
        {
            size = papers.Render(report, PaperFormat.Pdf).Length;
            return Task.CompletedTask;
        });
        busy = Process.GetCurrentProcess().TotalProcessorTime - busy;
        Console.WriteLine(
            $"progress report, 23 groups, 40 buildings: PDF {Timing.Percentile(written, 0.5):0.0} ms ({busy.TotalMilliseconds / 120:0.0} ms of a processor, {size / 1024} KB, first {first:0} ms), figures {Timing.Percentile(read, 0.5):0.0} ms, "
            + $"ratio {Timing.Percentile(written, 0.5) / Timing.Percentile(read, 0.5):0.0}");

        var printed = await ChromiumAsync(Encoding.UTF8.GetString(papers.Render(report, PaperFormat.Html)));
        Console.WriteLine($"the same report printed by Chromium from HTML: {printed:0} ms, ratio {printed / Timing.Percentile(written, 0.5):0.0}");
        await SheetsAsync(figures, papers, period);
        foreach (var rows in AnnexRows)
        {
            Annex(papers, frozen, report, rows);
        }
    }

    private static async Task<double> ChromiumAsync(string html)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium" });
        var page = await browser.NewPageAsync();
        await page.SetContentAsync(html);
        var times = await Timing.MeasureAsync(3, 15, () => page.PdfAsync(new() { Format = "A4" }));
        return Timing.Percentile(times, 0.5);
    }

    private static async Task SheetsAsync(PaperFigures figures, Papers papers, ReportPeriod period)
    {
        var sheet = Content("group-sheet", (await figures.ReadAsync(Actor.Program, "group-sheet", new PaperPlace(Ward: "W000", Group: "7"), period, CancellationToken.None))!, period);
        papers.Render(sheet, PaperFormat.Pdf);
        var text = Lines(sheet);
        Bare(text, 1);
        var bare = Seconds(() => Bare(text, Sheets));
        using var memory = new PeakMemory();
        var each = Seconds(() =>
        {
            for (var i = 0; i < Sheets; i++)
            {
                papers.Render(sheet, PaperFormat.Pdf);
            }
        });
        var peak = memory.Megabytes();
        var hundred = await Timing.MeasureAsync(1, 5, () =>
        {
            papers.RenderPack([.. Enumerable.Repeat(sheet, Pack)]);
            return Task.CompletedTask;
        });
        var article = Encoding.UTF8.GetString(papers.Render(sheet, PaperFormat.Html));
        var printed = await ChromiumAsync(string.Concat(Enumerable.Repeat($"<div style=\"break-after:page\">{article}</div>", Pack)));
        Console.WriteLine(
            $"a pack of {Pack} group sheets: {Timing.Percentile(hundred, 0.5):0} ms; printed by Chromium from HTML: {printed:0} ms, "
            + $"ratio {printed / Timing.Percentile(hundred, 0.5):0.0}");
        var pack = Seconds(() => papers.RenderPack([.. Enumerable.Repeat(sheet, Sheets)]));
        Console.WriteLine(
            $"{Sheets} one-page group sheets: {Sheets / each:0} sheets/s as files of their own, {Sheets / pack:0} sheets/s as one pack, peak memory {peak} MB; "
            + $"bare Skia pages of the same text {Sheets / bare:0}/s, ratio {bare / each:0.00} and {bare / pack:0.00}");
    }

    private static void Annex(Papers papers, FrozenFigures frozen, PaperContent report, int rows)
    {
        var whole = ProgressFigures.Parse(frozen.Json);
        var many = whole with { Groups = [.. Enumerable.Range(1, rows).Select(i => whole.Groups[0] with { Code = i.ToString(), Name = $"Tổ dân phố số {i}" })] };
        var content = report with { Figures = many.ToJson() };
        using var memory = new PeakMemory();
        var size = 0;
        var seconds = Seconds(() => size = papers.Render(content, PaperFormat.Pdf).Length);
        Console.WriteLine($"report with {rows:N0} groups (chart and annex): {seconds:0.00} s, {size / 1024:N0} KB, {1_000_000 * seconds / rows:0} µs a row, peak memory {memory.Megabytes()} MB");
    }

    private static PaperContent Content(string kind, FrozenFigures figures, ReportPeriod period) => new()
    {
        Kind = kind,
        Letterhead = Papers.ProposeLetterhead(kind, figures.Json),
        Period = period,
        AsOf = figures.AsOf,
        Figures = figures.Json,
        Texts = Papers.ProposeTexts(kind, figures.Json),
    };

    // What the sheet says, as lines without any layout.
    private static string[] Lines(PaperContent content) => [.. Papers.Compose(content).Body.SelectMany(block => block switch
    {
        Paragraph paragraph => paragraph.Text.Chunk(95).Select(line => new string(line)),
        PaperTable table => table.Rows.Select(row => string.Join("   ", row.Select(Official.Text))),
        _ => [],
    })];

    private static void Bare(string[] lines, int pages)
    {
        for (var page = 0; page < pages; page++)
        {
            using var stream = new SKDynamicMemoryWStream();
            using var document = SKDocument.CreatePdf(stream);
            var canvas = document.BeginPage(595, 842);
            var font = PaperFonts.Shipped[bold: false, italic: false].At(13);
            for (var i = 0; i < lines.Length; i++)
            {
                canvas.DrawText(lines[i], 85, 60 + (i * 15), font, BlackInk);
            }

            document.EndPage();
            document.Close();
            using var data = stream.DetachAsData();
            data.ToArray();
        }
    }

    private static readonly SKPaint BlackInk = new() { Color = SKColors.Black };

    private static double Seconds(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>The most memory that the process had while something ran, looked at twenty times a second.</summary>
    private sealed class PeakMemory : IDisposable
    {
        private readonly Timer _timer;
        private long _most;

        public PeakMemory()
        {
            GC.Collect();
            _timer = new Timer(_ => Look(), null, 0, 50);
        }

        public long Megabytes()
        {
            Look();
            return _most >> 20;
        }

        public void Dispose() => _timer.Dispose();

        private void Look() => _most = Math.Max(_most, Environment.WorkingSet);
    }
}
