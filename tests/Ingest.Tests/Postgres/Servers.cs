using System.Globalization;
using Npgsql;
using Xunit;

namespace Coordination.Ingest.Tests.Postgres;

/// <summary>What a test asks of a server and its processes.</summary>
internal static class Servers
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task<T> AskAsync<T>(string connectionString, string sql)
    {
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        await using var command = dataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public static async Task RunAsync(string connectionString, string sql)
    {
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        await using var command = dataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Asks until the server is back.</summary>
    public static async Task<T> AskUntilAnsweredAsync<T>(string connectionString, string sql)
    {
        for (var deadline = DateTime.UtcNow + Limit; ;)
        {
            try
            {
                return await AskAsync<T>(connectionString, sql);
            }
            catch (NpgsqlException) when (DateTime.UtcNow < deadline)
            {
                await Task.Delay(20);
            }
        }
    }

    public static int PostmasterPid(string folder) =>
        int.Parse(File.ReadLines(Path.Combine(folder, "pg", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>The processes that work in a folder's cluster.</summary>
    public static int[] In(string folder)
    {
        var cluster = Path.Combine(folder, "pg");
        return
        [
            .. from entry in Directory.EnumerateDirectories("/proc")
               where char.IsAsciiDigit(Path.GetFileName(entry)[0]) && Cwd(entry) == cluster
               select int.Parse(Path.GetFileName(entry), CultureInfo.InvariantCulture),
        ];
    }

    public static async Task WaitUntilGoneAsync(string folder)
    {
        for (var deadline = DateTime.UtcNow + Limit; In(folder).Length > 0;)
        {
            Assert.True(DateTime.UtcNow < deadline, "server processes are left");
            await Task.Delay(20);
        }
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
}
