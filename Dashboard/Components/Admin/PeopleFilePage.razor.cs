using Coordination.Dashboard.Access;
using Coordination.Dashboard.Administration;
using Coordination.Dashboard.Files;
using Coordination.Ingest.Feeds.Files;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Admin;

/// <summary>Takes in a list of people: shows what becomes of each row, writes it on the administrator's word, hands the refused rows back.</summary>
public sealed partial class PeopleFilePage
{
    // Two thousand people have some 300 KB.
    private const long LargestFile = 8L * 1024 * 1024;

    private BroughtFile? _file;
    private AccountFileOutcome? _outcome;
    private Guid? _papers;
    private string? _problem;
    private bool _written;

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required BroughtFiles Files { get; init; }

    [Inject]
    public required AccountImport Import { get; init; }

    [Inject]
    public required AccountPapers Papers { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromForm(FormName = "read")]
    public IFormFile? Upload { get; set; }

    /// <summary>The file that waits for the administrator's word.</summary>
    [SupplyParameterFromQuery(Name = "waiting")]
    public Guid? Waiting { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Waiting is not { } id)
        {
            return;
        }

        _file = Files.Find(id, (await Viewer.ActorAsync()).AccountId) is { } file && File.Exists(file.Path) ? file : null;
        if (_file is null)
        {
            _problem = Words.PeopleFileGone;
        }
        else if (HttpMethods.IsGet(Context.Request.Method))
        {
            await RunAsync(_file, dryRun: true);
        }
    }

    private async Task ReadAsync()
    {
        if (Upload is not { Length: > 0 and <= LargestFile } upload)
        {
            _problem = Words.ImportTooLarge(LargestFile / (1024 * 1024));
            return;
        }

        await using var content = upload.OpenReadStream();
        var file = await Files.KeepAsync((await Viewer.ActorAsync()).AccountId, upload.FileName, content, Context.RequestAborted);
        Navigation.NavigateTo($"/people/file?waiting={file.Id}");
    }

    private async Task WriteAsync()
    {
        await RunAsync(_file!, dryRun: false);
        if (_problem is null)
        {
            _written = true;
            BroughtFiles.Forget(_file!);
            _papers = _outcome!.Papers.Count > 0 ? Papers.Keep((await Viewer.ActorAsync()).AccountId, _outcome.Papers) : null;
        }
    }

    private async Task RunAsync(BroughtFile file, bool dryRun)
    {
        try
        {
            await using var content = File.OpenRead(file.Path);
            using var table = TableReader.Open(content, file.Name, new TableOptions(AccountFile.Columns));
            _outcome = await Import.RunAsync(await Viewer.ActorAsync(), table, Words, dryRun, Context.RequestAborted);
            BroughtFiles.WriteRefused(file, table, _outcome.Counts);
        }
        catch (UnusableFileException error)
        {
            _problem = error.Message;
        }
        catch (AccessException fault)
        {
            _problem = Words.AccessFaultText(fault.Fault, fault.Value);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or IOException)
        {
            _problem = Words.ImportUnavailable;
        }
    }
}
