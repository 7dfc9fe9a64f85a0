using System.CommandLine;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Files;
using Coordination.Ingest.Postgres;
using Coordination.Ingest.Schema;

using Npgsql;

namespace Coordination.Dashboard.Commands;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>: the whole record and the keys and files beside it, in one archive.</summary>
internal static class BackupCommands
{
    private const string Dump = "record.dump";

    // What stands in the data folder beside the embedded cluster.
    private static readonly string[] Folders = ["keys", "files"];

    public static void AddTo(RootCommand root)
    {
        var file = new Argument<FileInfo>("file");
        root.Subcommands.Add(new Command("backup", "Writes the whole record and its files into one archive.") { file }.Does(
                Policies.Settings,
            (host, arguments, token) => BackupAsync(host, arguments.GetRequiredValue(file), token)));
        root.Subcommands.Add(new Command("restore", "Puts an archive in the place of the record; the program must not be serving.") { file }.Does(
                Policies.Settings,
            (host, arguments, token) => RestoreAsync(host, arguments.GetRequiredValue(file), token)));
    }

    private static async Task<(object, string, int)> BackupAsync(CommandHost host, FileInfo file, CancellationToken token)
    {
        using var work = new WorkFolder();
        await RunAsync(host, "pg_dump", ["--format=custom", "--no-owner", $"--file={work.File(Dump)}"], token);
        foreach (var folder in Folders.Where(folder => Directory.Exists(Path.Combine(host.Settings.DataFolder, folder))))
        {
            Copy(Path.Combine(host.Settings.DataFolder, folder), work.File(folder));
        }

        // Written aside and moved: an archive that has its name is whole.
        var draft = file.FullName + ".part";
        await using (var stream = Private.Create(draft))
        await using (var packed = new GZipStream(stream, CompressionLevel.Fastest))
        {
            await TarFile.CreateFromDirectoryAsync(work.Path, packed, includeBaseDirectory: false, token);
        }

        File.Move(draft, file.FullName, overwrite: true);
        file.Refresh();
        return (new { file = file.FullName, bytes = file.Length }, $"The record is in {file.FullName} ({file.Length} bytes).", ExitCode.Done);
    }

    private static async Task<(object, string, int)> RestoreAsync(CommandHost host, FileInfo file, CancellationToken token)
    {
        if (!file.Exists)
        {
            throw new UnusableException($"There is no file {file.FullName}; check the path.");
        }

        using var work = new WorkFolder();
        try
        {
            await using var stream = file.OpenRead();
            await using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
            await TarFile.ExtractToDirectoryAsync(unpacked, work.Path, overwriteFiles: false, token);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new UnusableException($"{file.Name} is not an archive that backup has written, or is not whole; nothing was changed.");
        }

        if (!File.Exists(work.File(Dump)))
        {
            throw new UnusableException($"{file.Name} holds no record; nothing was changed.");
        }

        await RefuseWhileServingAsync(host, token);
        await RunAsync(host, "pg_restore", ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--dbname=" + Database(host), work.File(Dump)], token);
        foreach (var folder in Folders.Where(folder => Directory.Exists(work.File(folder))))
        {
            Copy(work.File(folder), Path.Combine(host.Settings.DataFolder, folder));
        }

        // The entry that it was asked for stood in the record that is gone.
        await host.Get<AdministrationLog>().NoteAsync(host.Operator, "command", "restore", null, token);
        return (new { file = file.FullName }, "The record is restored.", ExitCode.Done);
    }

    private static async Task RefuseWhileServingAsync(CommandHost host, CancellationToken token)
    {
        // Only the owner sees what the sessions of other roles call themselves.
        await using var owner = RecordOwner.Open(host.ConnectionString);
        await using var connection = await owner.OpenConnectionAsync(token);
        await using var command = new NpgsqlCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and application_name = 'coordination-reports'", connection);
        if ((long)(await command.ExecuteScalarAsync(token))! > 0)
        {
            throw new UnusableException("The program is serving from this database; stop it, then restore. Nothing was changed.");
        }
    }

    private static string Database(CommandHost host) => Settings(host).Database!;

    private static NpgsqlConnectionStringBuilder Settings(CommandHost host) => new(host.ConnectionString);

    private static async Task RunAsync(CommandHost host, string program, string[] arguments, CancellationToken token)
    {
        var settings = Settings(host);
        var start = new ProcessStartInfo(ServerPrograms.Tool(program)) { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PGHOST"] = settings.Host;
        start.Environment["PGPORT"] = settings.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = settings.Username;
        start.Environment["PGDATABASE"] = settings.Database;
        start.Environment["PGPASSWORD"] = settings.Password;
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        if (process.ExitCode != 0)
        {
            throw new IOException($"{program} failed: {errors.Trim()}");
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private sealed class WorkFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("coordination-backup-").FullName;

        public string File(string name) => System.IO.Path.Combine(Path, name);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
