using Coordination.Dashboard.Access;
using Coordination.Dashboard.Files;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Registry;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

using Npgsql;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>Takes in a customer list: shows what it would change, writes it on the person's word, and hands the refused rows back.</summary>
public sealed partial class ImportPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _left = new();

    private BroughtFile? _file;
    private ImportOutcome? _outcome;
    private string? _problem;
    private string? _wardName;
    private bool _written;
    private bool _busy;
    private int _rowsRead;

    [Inject]
    public required BroughtFiles Files { get; init; }

    [Inject]
    public required CustomerImport Import { get; init; }

    [Inject]
    public required Scopes Scopes { get; init; }

    [Inject]
    public required WardBoards Boards { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter]
    public required string Ward { get; set; }

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        try
        {
            if (await MayAsync() && await Boards.ReadAsync(await Viewer.ActorAsync(), Ward, _left.Token) is { } board)
            {
                _wardName = board.Name;
            }
            else
            {
                Navigation.NotFound();
            }
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _problem = Words.ImportUnavailable;
        }
    }

    private async Task ReadAsync(InputFileChangeEventArgs chosen)
    {
        Forget();
        if (chosen.File.Size > BroughtFiles.LargestFile)
        {
            _problem = Words.ImportTooLarge(BroughtFiles.LargestFile / (1024 * 1024));
            return;
        }

        await WorkAsync(async () =>
        {
            await using var upload = chosen.File.OpenReadStream(BroughtFiles.LargestFile, _left.Token);
            _file = await Files.KeepAsync((await Viewer.ActorAsync()).AccountId, chosen.File.Name, upload, _left.Token);
            await RunAsync(_file, dryRun: true);
        });
    }

    private Task WriteAsync() => WorkAsync(async () =>
    {
        await RunAsync(_file!, dryRun: false);
        _written = true;
        BroughtFiles.Forget(_file!);
    });

    private async Task RunAsync(BroughtFile file, bool dryRun)
    {
        // On the pool: reading a large list must not hold this person's page.
        var progress = new Progress<int>(rows =>
        {
            _rowsRead = rows;
            StateHasChanged();
        });
        if (!await MayAsync())
        {
            Navigation.NotFound();
            return;
        }

        var by = await Viewer.ActorAsync();
        _outcome = await Task.Run(async () =>
        {
            await using var content = File.OpenRead(file.Path);
            using var table = TableReader.Open(content, file.Name, new TableOptions(ColumnNames.Customers));
            var outcome = await Import.RunAsync(Ward, table, new ImportOptions { By = by, DryRun = dryRun }, progress, _left.Token);
            BroughtFiles.WriteRefused(file, table, outcome);
            return outcome;
        });
    }

    /// <summary>Lists may be brought in somewhere, and here: a role elsewhere opens nothing in this ward.</summary>
    private async Task<bool> MayAsync() => await Viewer.MayAsync(Policies.Import)
        && await Scopes.HoldsAsync(await Viewer.ActorAsync(), Ward, Policies.Matrix[Policies.Import], _left.Token);

    private async Task WorkAsync(Func<Task> work)
    {
        (_busy, _problem, _rowsRead) = (true, null, 0);
        try
        {
            await work();
        }
        catch (Exception error) when (error is UnusableFileException or RegistryException)
        {
            _problem = error.Message;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or IntakeUnavailableException or IOException)
        {
            _problem = Words.ImportUnavailable;
        }
        catch (OperationCanceledException)
        {
            // The person has left; nothing was written.
        }
        finally
        {
            _busy = false;
        }
    }

    private void Forget()
    {
        if (_file is not null)
        {
            BroughtFiles.Forget(_file);
        }

        (_file, _outcome, _written, _problem) = (null, null, false, null);
    }
}
