using System.Diagnostics;
using System.Text.RegularExpressions;
using Coordination.Ingest.Postgres;
using Npgsql;

namespace Coordination.Support;

/// <summary>A database's schema as text that is the same on every machine: what pg_dump writes, without what is its own.</summary>
public static partial class SchemaText
{
    private const string Head = "-- Generated from the numbered scripts by UPDATE_SCHEMA=1 ./test.sh; a test holds the two equal. Do not edit.\n";

    public static async Task<string> OfAsync(NpgsqlDataSource dataSource)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        var where = new NpgsqlConnectionStringBuilder(dataSource.ConnectionString);
        var start = new ProcessStartInfo(await PgDumpAsync(dataSource))
        {
            ArgumentList = { "--schema-only", "--no-owner", "-h", where.Host!, "-U", where.Username!, where.Database! },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Normalise(text) : throw new InvalidOperationException($"pg_dump failed: {await errors}");
    }

    private static string Normalise(string text)
    {
        var plain = SessionLines().Replace(text.ReplaceLineEndings("\n"), "");
        return Head + "\n" + BlankLines().Replace(plain, "\n\n").Trim() + "\n";
    }

    private static async Task<string> PgDumpAsync(NpgsqlDataSource dataSource)
    {
        await using var connection = await dataSource.OpenConnectionAsync();
        return ServerPrograms.Find(connection.PostgreSqlVersion.Major).Program("pg_dump");
    }

    /// <summary>Comments, session settings and the restrict marks, which differ from run to run.</summary>
    [GeneratedRegex(
        @"^(--.*|SET (statement_timeout|lock_timeout|idle_in_transaction_session_timeout|transaction_timeout|client_encoding|" +
        @"standard_conforming_strings|check_function_bodies|xmloption|client_min_messages|row_security|default_tablespace|" +
        @"default_table_access_method) = .*|SELECT pg_catalog\.set_config\('search_path'.*|\\(un)?restrict .*)\n",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SessionLines();

    [GeneratedRegex(@"\n{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLines();
}
