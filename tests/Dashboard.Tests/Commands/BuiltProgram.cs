using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Coordination.Dashboard.Tests.Commands;

/// <summary>The built program as a process of its own.</summary>
internal static class BuiltProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    private static readonly string Path = System.IO.Path.Combine(
        AppContext.BaseDirectory.Replace("Dashboard.Tests", "Dashboard", StringComparison.Ordinal), "Coordination.Dashboard.dll");

    /// <summary>What a command printed and how it ended.</summary>
    public sealed record Ended(int Code, string Output, string Errors)
    {
        public JsonElement Json => JsonElement.Parse(Output);
    }

    public static Process Start(IReadOnlyDictionary<string, string?> settings, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<Ended> RunAsync(IReadOnlyDictionary<string, string?> settings, params IEnumerable<string> arguments)
    {
        using var process = Start(settings, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            process.Kill();
            Assert.Fail($"{string.Join(' ', arguments)} does not end: {await errors}");
        }

        return new Ended(process.ExitCode, await output, await errors);
    }
}
