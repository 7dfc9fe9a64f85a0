using Coordination.Dashboard.Access;
using Coordination.Dashboard.Desk;
using Coordination.Ingest.Register;
using Coordination.Reports.Register;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

using Npgsql;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>Hands out a paper's files and takes in what people bring of the signed one.</summary>
public sealed partial class PaperKept : ComponentBase
{
    private string? _said;
    private bool _busy;

    [Inject]
    public required SignedPapers Signed { get; init; }

    [Inject]
    public required PaperHands Hands { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required PaperSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required PaperRights Rights { get; set; }

    [Parameter]
    public EventCallback Done { get; set; }

    private IEnumerable<string> Formats => Sheet.Figures.Count > 1
        ? [PaperFileRoles.Pdf]
        : PaperNames.Formats(Sheet.Line.Kind).Select(file => file.Role);

    private Task BringAsync(InputFileChangeEventArgs chosen) => WorkAsync(async () =>
    {
        if (chosen.File.Size > BroughtScan.Largest)
        {
            return Words.FileUnfit;
        }

        using var content = new MemoryStream();
        await using (var upload = chosen.File.OpenReadStream(BroughtScan.Largest))
        {
            await upload.CopyToAsync(content);
        }

        var hand = await Hands.ForAsync(PaperAct.Attach);
        return await Signed.BringAsync(await Viewer.ActorAsync(), hand, Sheet, content.ToArray(), CancellationToken.None) ? null : Words.FileUnfit;
    });

    private Task SealAsync() => WorkAsync(async () =>
    {
        await Signed.SealAsync(await Viewer.ActorAsync(), await Hands.ForAsync(PaperAct.Seal), Sheet, CancellationToken.None);
        return null;
    });

    private async Task WorkAsync(Func<Task<string?>> work)
    {
        (_busy, _said) = (true, null);
        try
        {
            _said = await work();
        }
        catch (PaperRefusedException refused)
        {
            _said = Words.PaperRefusal(refused.Why);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or IOException or FormatException)
        {
            _said = Words.PaperNotKept;
        }
        finally
        {
            _busy = false;
        }

        await Done.InvokeAsync();
    }
}
