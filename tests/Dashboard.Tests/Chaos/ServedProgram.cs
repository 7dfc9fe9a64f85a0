using System.Diagnostics;
using System.Globalization;
using Coordination.Dashboard.Tests.Commands;
using Coordination.Ingest.Postgres;
using Coordination.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace Coordination.Dashboard.Tests.Chaos;

/// <summary>The program serving from a data folder of its own on its embedded PostgreSQL, to be killed and started again.</summary>
public sealed class ServedProgram : IAsyncLifetime
{
    /// <summary>Of each ward.</summary>
    public const int Customers = 40;

    public static readonly string[] Wards = ["A", "B"];

    private readonly TestFolder _folder = new();
    private readonly Dictionary<string, string?> _settings;
    private Process? _process;

    public ServedProgram()
    {
        _settings = new() { ["COORDINATION_DATA"] = _folder.Path, ["COORDINATION_DB"] = "", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" };
    }

    public Uri Address { get; private set; } = null!;

    public byte[] Secret { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        await RunAsync("enterprise", "add", "XN1", "--name", "Xí nghiệp 1");
        var feed = await RunAsync("feed", "add", IngestHost.Feed, "--enterprise", "XN1", "--json");
        Secret = Convert.FromBase64String(feed.Json.GetProperty("secret").GetString()!["whsec_".Length..]);
        foreach (var ward in Wards)
        {
            await RunAsync("ward", "add", ward, "--name", $"Phường {ward}", "--enterprise", "XN1");
            var list = Path.Combine(_folder.Root, $"{ward}.csv");
            await File.WriteAllTextAsync(list, CustomerList.Of(ward, Customers).Text);
            await RunAsync("import", "customers", list, "--ward", ward);
        }
    }

    public async Task StartAsync()
    {
        _process = BuiltProgram.Start(_settings, "serve", "--no-sample");
        _ = _process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        const string greeting = "Coordination serves on ";
        string? line;
        do
        {
            line = await _process.StandardOutput.ReadLineAsync(limit.Token);
            Assert.NotNull(line);
        }
        while (!line.StartsWith(greeting, StringComparison.Ordinal));
        Address = new Uri(line[greeting.Length..].Split([' ', ','])[0]);
        _ = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>As the kernel's out-of-memory killer does it.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public void KillPostmaster() => Process.GetProcessById(
        int.Parse(File.ReadLines(Path.Combine(_folder.Path, "pg", "postmaster.pid")).First(), CultureInfo.InvariantCulture)).Kill();

    public async Task KillBackendsAsync()
    {
        foreach (var pid in await AskAsync<int[]>("select array_agg(pid) from pg_stat_activity where application_name = 'coordination-ingest'"))
        {
            try
            {
                using var backend = Process.GetProcessById(pid);
                backend.Kill();
            }
            catch (ArgumentException)
            {
                // It ended by itself in between: killing one makes the server end them all.
            }
        }
    }

    /// <summary>Stops every process of the database in its tracks until disposed.</summary>
    public IDisposable StandStill()
    {
        var cluster = Path.Combine(_folder.Path, "pg");
        string[] pids =
        [
            .. from entry in Directory.EnumerateDirectories("/proc")
               where char.IsAsciiDigit(Path.GetFileName(entry)[0]) && Cwd(entry) == cluster
               select Path.GetFileName(entry),
        ];
        Assert.NotEmpty(pids);
        Signal("-STOP", pids);
        return new Waking(() => Signal("-CONT", pids));
    }

    /// <summary>Lets nobody into the database until disposed.</summary>
    public async Task<Closed> CloseDatabaseAsync()
    {
        await using var guest = await EmbeddedPostgres.OpenAsync(_folder.Path, PostgresUse.Command, NullLogger.Instance);
        return await Closed.CloseAsync(guest.ConnectionString, new NpgsqlConnectionStringBuilder(guest.ConnectionString).Database!);
    }

    /// <summary>Asks the running database as a command beside the program would.</summary>
    public async Task<T> AskAsync<T>(string sql, string[]? ids = null)
    {
        await using var guest = await EmbeddedPostgres.OpenAsync(_folder.Path, PostgresUse.Command, NullLogger.Instance);
        await using var database = NpgsqlDataSource.Create(guest.ConnectionString);
        await using var command = database.CreateCommand(sql);
        if (ids is not null)
        {
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = ids });
        }

        return (T)(await command.ExecuteScalarAsync())!;
    }

    internal async Task<BuiltProgram.Ended> RunAsync(params string[] arguments)
    {
        var ended = await BuiltProgram.RunAsync(_settings, arguments);
        Assert.True(ended.Code == 0, ended.Errors + ended.Output);
        return ended;
    }

    private static void Signal(string signal, string[] pids)
    {
        using var kill = Process.Start("kill", [signal, .. pids]);
        kill.WaitForExit();
    }

    private static string? Cwd(string process)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed class Waking(Action wake) : IDisposable
    {
        public void Dispose() => wake();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        _folder.Dispose();
    }
}
