using Coordination.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- NAME [contracts in thousands]
// Each figure is a ratio against a baseline of the same run; absolutes depend on the machine.
var names = new Dictionary<string, Func<int, Task>>
{
    ["apply"] = ApplyBenchmark.RunAsync,
    ["webhook"] = WebhookBenchmark.RunAsync,
    ["board"] = BoardBenchmark.RunAsync,
    ["walls"] = WallsBenchmark.RunAsync,
    ["import"] = ImportBenchmark.RunAsync,
    ["live"] = LiveBenchmark.RunAsync,
    ["memory"] = MemoryBenchmark.RunAsync,
    ["start"] = StartBenchmark.RunAsync,
    ["leader"] = LeaderBenchmark.RunAsync,
    ["sign-in"] = SignInBenchmark.RunAsync,
    ["papers"] = PapersBenchmark.RunAsync,
    ["scan"] = ScanBenchmark.RunAsync,
};
if (args is [nameof(BareEndpoint)])
{
    await BareEndpoint.ServeAsync();
    return 0;
}

if (args.Length == 0 || !names.TryGetValue(args[0], out var run))
{
    Console.Error.WriteLine($"Name one of: {string.Join(", ", names.Keys)}");
    return 2;
}

await run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000);
return 0;
