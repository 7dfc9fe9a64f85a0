namespace Coordination.Ingest.Postgres;

/// <summary>How the server is started: settings fit for a desk as well as for one server's whole load.</summary>
internal static class PostmasterSettings
{
    public const string User = "postgres";

    public const string Database = "coordination";

    private static readonly (string Name, string Value)[] Settings =
    [
        // Acknowledged means durable: these three are said aloud so that no file can turn them off.
        ("fsync", "on"),
        ("full_page_writes", "on"),
        ("synchronous_commit", "on"),
        ("listen_addresses", ""),
        ("port", "5432"),
        ("unix_socket_permissions", "0700"),
        ("max_connections", "100"),
        ("shared_buffers", "256MB"),
        // A bulk import writes some gigabytes of log; fewer checkpoints mean fewer full pages in it.
        ("max_wal_size", "4GB"),
        ("checkpoint_timeout", "15min"),
        // Costs CPU on the commit path, and the disk is not what is short.
        ("wal_compression", "off"),
        // Queries are short: compiling one takes longer than running it.
        ("jit", "off"),
        ("random_page_cost", "1.1"),
        ("timezone", "UTC"),
        ("logging_collector", "on"),
        ("log_filename", "postgres.log"),
        ("log_file_mode", "0600"),
        ("log_rotation_age", "0"),
        ("log_rotation_size", "0"),
        ("log_timezone", "UTC"),
        ("log_line_prefix", "%m [%p] %a "),
        ("log_checkpoints", "off"),
        // Statements and parameters may hold people's data, and the log is nobody's record.
        ("log_min_error_statement", "panic"),
        ("log_parameter_max_length_on_error", "0"),
        ("log_error_verbosity", "terse"),
    ];

    public static string[] CommandLine(ClusterPaths paths, ServerPrograms programs) =>
    [
        programs.Program("postgres"), "-D", paths.Cluster,
        "-c", $"unix_socket_directories={Quoted(paths.Sockets)}",
        "-c", $"log_directory={paths.Logs}",
        .. Settings.SelectMany(setting => new[] { "-c", $"{setting.Name}={setting.Value}" }),
    ];

    /// <summary>The setting is a list: a comma in the path must not end the item.</summary>
    private static string Quoted(string path) => '"' + path.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
