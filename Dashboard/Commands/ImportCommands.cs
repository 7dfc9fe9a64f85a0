using System.CommandLine;

using Coordination.Dashboard.Access;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Registry;

namespace Coordination.Dashboard.Commands;

/// <summary><c>import customers</c>, <c>events</c>, <c>groups</c>, <c>buildings</c> and <c>leaders</c>.</summary>
internal static class ImportCommands
{
    private const int MostShown = 20;

    private static readonly Argument<FileInfo> File = new("file");
    private static readonly Option<string> Ward = new("--ward") { Required = true };
    private static readonly Option<string?> Sheet = new("--sheet") { Description = "The sheet to read; else the one that fits best." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only say what would happen." };

    public static void AddTo(RootCommand root) =>
        root.Subcommands.Add(new Command("import", "Takes in files that people bring.") { Customers(), Events(), Groups(), Buildings(), Leaders() });

    private static Command Customers()
    {
        var remove = new Option<bool>("--remove-missing") { Description = "Remove the ward's customers whom the list does not name." };
        return new Command("customers", "A ward's customer list, .xlsx or .csv.") { File, Ward, Sheet, DryRun, remove }.Does(
                Policies.Import,
            (host, arguments, token) => ReadAsync(arguments, ColumnNames.Customers, (table, options, progress) =>
                host.Get<CustomerImport>().RunAsync(
                    arguments.GetRequiredValue(Ward), table, options with { By = host.Operator, RemoveMissing = arguments.GetValue(remove) }, progress, token)));
    }

    private static Command Events()
    {
        var feed = new Option<string>("--feed") { Required = true };
        return new Command("events", "A status export (.xlsx, .csv) or CloudEvents (.ndjson).") { File, feed, Sheet, DryRun }.Does(
                Policies.Import,
            async (host, arguments, token) =>
            {
                var name = arguments.GetRequiredValue(feed);
                var import = host.Get<EventsImport>();
                var file = arguments.GetRequiredValue(File);
                if (file.Extension.ToUpperInvariant() is not (".NDJSON" or ".JSONL"))
                {
                    return await ReadAsync(arguments, ColumnNames.Statuses, (table, options, progress) =>
                        import.ReadStatusesAsync(name, table, options, progress, token));
                }

                await using var stream = Open(file);
                var outcome = await Progress.ShowAsync(file.Name, progress => import.ReadLinesAsync(
                    name, stream, Options(arguments), new Progress<int>(rows => progress(rows, 0)), token));
                return Answer(outcome, RefusedFile.Write(file, outcome, lines: true), arguments.GetValue(DryRun));
            });
    }

    private static Command Groups() =>
        new Command("groups", "A ward's residential groups, .xlsx or .csv.") { File, Ward, Sheet, DryRun }.Does(Policies.Import, (host, arguments, token) =>
            ReadAsync(arguments, PlacesImport.GroupColumns, (table, options, _) =>
                host.Get<PlacesImport>().ReadGroupsAsync(arguments.GetRequiredValue(Ward), table, options, token)));

    private static Command Buildings() =>
        new Command("buildings", "A ward's buildings, .xlsx or .csv.") { File, Ward, Sheet, DryRun }.Does(Policies.Import, (host, arguments, token) =>
            ReadAsync(arguments, PlacesImport.BuildingColumns, (table, options, _) =>
                host.Get<PlacesImport>().ReadBuildingsAsync(arguments.GetRequiredValue(Ward), table, options, token)));

    private static Command Leaders() =>
        new Command("leaders", "A ward's list of group leaders as a draft edition, .xlsx or .csv.") { File, Ward, Sheet, DryRun }.Does(
            Policies.Import, (host, arguments, token) => ReadAsync(arguments, LeaderFile.Columns, async (table, options, _) =>
            {
                var ward = arguments.GetRequiredValue(Ward);
                await host.Get<PlaceRegistry>().WardAsync(ward, token);
                return await LeaderImport.RunAsync(host.Get<LeaderBook>(), host.Operator, ward, table, options.DryRun, token);
            }));

    private static async Task<(object, string, int)> ReadAsync(
        ParseResult arguments, ColumnNames columns, Func<Table, ImportOptions, IProgress<int>, Task<ImportOutcome>> import)
    {
        var file = arguments.GetRequiredValue(File);
        await using var stream = Open(file);
        using var table = TableReader.Open(stream, file.Name, new TableOptions(columns, arguments.GetValue(Sheet)));
        var outcome = await Progress.ShowAsync(file.Name, progress =>
            import(table, Options(arguments), new Progress<int>(rows => progress(rows, 0))));
        var dryRun = arguments.GetValue(DryRun);
        return Answer(outcome, dryRun ? null : RefusedFile.Write(file, table, outcome), dryRun);
    }

    private static ImportOptions Options(ParseResult arguments) =>
        new() { DryRun = arguments.GetValue(DryRun), Sheet = arguments.CommandResult.Command.Options.Contains(Sheet) ? arguments.GetValue(Sheet) : null };

    private static FileStream Open(FileInfo file) => file.Exists
        ? file.OpenRead()
        : throw new UnusableException($"There is no file {file.FullName}; check the path.");

    private static (object, string, int) Answer(ImportOutcome outcome, string? refusedFile, bool dryRun)
    {
        var text = $"{(dryRun ? "Nothing was written. " : "")}{outcome.Rows} rows: {outcome.Taken} taken ({outcome.Warned} with a warning), "
            + $"{outcome.Unchanged} unchanged, {outcome.Duplicates} duplicates, {outcome.Quarantined} in quarantine, {outcome.Refused} refused."
            + (outcome.Missing > 0 ? $" {outcome.Missing} customers of the ward are not in the list"
                + (outcome.Removed > 0 ? " and were removed." : "; nobody was removed.") : "")
            + (outcome.OtherSheets.Count == 0 ? "" : $"\nNot read, and of the same kind (name one with --sheet): {string.Join(", ", outcome.OtherSheets)}")
            + (refusedFile is null ? "" : $"\nThe refused rows, to be mended and brought again: {refusedFile}")
            + string.Concat(outcome.Refusals.Take(MostShown).Select(issue => $"\n  row {issue.Row}, {issue.Column}: {issue.Reason}"));
        return (
            new
            {
                rows = outcome.Rows,
                taken = outcome.Taken,
                warned = outcome.Warned,
                refused = outcome.Refused,
                unchanged = outcome.Unchanged,
                duplicates = outcome.Duplicates,
                quarantined = outcome.Quarantined,
                missing = outcome.Missing,
                removed = outcome.Removed,
                otherSheets = outcome.OtherSheets,
                refusals = outcome.Refusals,
                warnings = outcome.Warnings,
                refusedFile,
            },
            text,
            outcome.Refused > 0 || outcome.Quarantined > 0 ? ExitCode.Refusals : ExitCode.Done);
    }
}
