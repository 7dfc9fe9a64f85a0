using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Coordination.Benchmarks;

/// <summary>
/// The program as <c>run.sh</c> starts it, in a process of its own: the senders' and viewers' work is not in its heap, its threads or its
/// processor time.
/// </summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    /// <summary>How a program's line begins that says that it serves.</summary>
    public const string Ready = "Coordination serves";

    private readonly Process _process;

    private ServedProgram(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ServedProgram> StartAsync(World world)
    {
        // Beside the benchmarks' own output lies the program's, built by the same build.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(output.Parent!.Parent!.FullName, "Dashboard", output.Name, "Coordination.Dashboard.dll");
        return await StartAsync(world, new ProcessStartInfo("dotnet", [program, "serve", "--no-sample"]));
    }

    /// <summary>The <see cref="BareEndpoint"/>, with the settings of the runtime that the program has.</summary>
    public static Task<ServedProgram> StartBareAsync(World world)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BareEndpoint).Assembly.Location, nameof(BareEndpoint)]);
        start.Environment["DOTNET_gcServer"] = "1";
        start.Environment["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "0";
        return StartAsync(world, start);
    }

    private static async Task<ServedProgram> StartAsync(World world, ProcessStartInfo start)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        start.RedirectStandardOutput = true;
        start.Environment["ASPNETCORE_URLS"] = address.AbsoluteUri;
        start.Environment["COORDINATION_DB"] = world.ConnectionString;
        start.Environment["COORDINATION_DATA"] = world.Folder;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Ready, StringComparison.Ordinal))
            {
                // What it goes on to say is read, or it would wait for a reader.
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServedProgram(process, address);
            }
        }

        throw new InvalidOperationException($"{start.ArgumentList[0]} ended without serving.");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
