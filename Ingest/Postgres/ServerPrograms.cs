using System.Globalization;

namespace Coordination.Ingest.Postgres;

/// <summary>Where PostgreSQL's server programs are on this machine, and of which major version.</summary>
public sealed record ServerPrograms(string Folder, int Major)
{
    /// <summary>The oldest version whose SQL the schema is written for.</summary>
    public const int OldestMajor = 15;

    private const string Debian = "/usr/lib/postgresql";

    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>
    /// The programs for a cluster of the given major version, or the newest when there is no cluster yet. A folder named in
    /// COORDINATION_PGBIN goes before all others, because who names one means it; the npm package's copy comes last, because it
    /// has no backup tools.
    /// </summary>
    /// <exception cref="PostgresUnavailableException">None fits; the message says what to install.</exception>
    public static ServerPrograms Find(int? clusterMajor)
    {
        var found = Folders().Where(HasServer).Select(Describe).Where(p => p.Major >= OldestMajor);
        return found.FirstOrDefault(programs => clusterMajor is null || programs.Major == clusterMajor)
            ?? throw new PostgresUnavailableException(clusterMajor is null
                ? $"PostgreSQL {OldestMajor} or newer is not installed: run 'apt-get install postgresql', or set COORDINATION_PGBIN to the folder"
                    + " of its server programs, or COORDINATION_DB to a database elsewhere."
                : $"The data folder was made by PostgreSQL {clusterMajor}, which is not installed: run"
                    + $" 'apt-get install postgresql-{clusterMajor}', or set COORDINATION_PGBIN to the folder of its server programs.");
    }

    /// <summary>The path of a tool such as <c>pg_dump</c>, newest first: a newer one reads an older server.</summary>
    /// <exception cref="PostgresUnavailableException">No folder has it.</exception>
    public static string Tool(string name) => Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? throw new PostgresUnavailableException($"{name} is not installed: run 'apt-get install postgresql-client'.");

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("COORDINATION_PGBIN") is { Length: > 0 } named)
        {
            yield return named;
        }

        var installed = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        foreach (var folder in installed.OrderByDescending(MajorOfFolder))
        {
            yield return Path.Combine(folder, "bin");
        }

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }

        yield return Path.Combine(AppContext.BaseDirectory, "pgsql", "bin");
    }

    private static bool HasServer(string folder) =>
        File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb"));

    private static ServerPrograms Describe(string folder)
    {
        var major = folder.StartsWith(Debian + "/", StringComparison.Ordinal) ? MajorOfFolder(Path.GetDirectoryName(folder)!) : 0;
        return new ServerPrograms(folder, major > 0 ? major : MajorOfProgram(folder));
    }

    private static int MajorOfFolder(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;

    /// <summary>From "postgres (PostgreSQL) 16.4 (…)".</summary>
    private static int MajorOfProgram(string folder)
    {
        var (exitCode, text) = ProgramRun.ToEnd([Path.Combine(folder, "postgres"), "--version"]);
        var version = text.Split(' ').Skip(2).FirstOrDefault() ?? "";
        var digits = new string([.. version.TakeWhile(char.IsAsciiDigit)]);
        return exitCode == 0 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
    }
}
