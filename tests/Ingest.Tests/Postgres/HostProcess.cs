using System.Diagnostics;
using Coordination.Ingest.Postgres;
using Coordination.Support;

namespace Coordination.Ingest.Tests.Postgres;

/// <summary>A host in another process, which a test may kill.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(Process process) => _process = process;

    public int Pid => _process.Id;

    public string Greeting { get; private set; } = "";

    public static async Task<HostProcess> StartAsync(string folder, PostgresUse use)
    {
        // The program's own build output: beside the tests stands only a copy that lacks nothing but its run-time settings.
        var program = typeof(KillableHost).Assembly.Location.Replace("Ingest.Tests", "Support", StringComparison.Ordinal);
        program = Path.Combine(Path.GetDirectoryName(program)!, "Coordination.Support.dll");
        var start = new ProcessStartInfo("dotnet", [program, folder, use.ToString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var host = new HostProcess(Process.Start(start)!);
        host.Greeting = await host._process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) ?? "ended";
        return host;
    }

    /// <summary>As the kernel's out-of-memory killer does it: no last words.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
