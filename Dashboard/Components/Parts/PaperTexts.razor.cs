using Coordination.Dashboard.Desk;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Register;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>Edits a draft's texts; what somebody types is not lost when another was quicker.</summary>
public sealed partial class PaperTexts : ComponentBase
{
    private string? _problem;
    private bool _busy;

    [Inject]
    public required PaperBook Book { get; init; }

    [Inject]
    public required PaperHands Hands { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required PaperSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required TypedTexts Typed { get; set; }

    [Parameter]
    public EventCallback Done { get; set; }

    private PaperKind? Kind => Papers.Find(Sheet.Line.Kind);

    // Another may have moved the paper on while somebody typed: their words are shown, to be copied, and not thrown away.
    private bool IsOpen => Sheet.Line.State == PaperState.Draft;

    private async Task KeepAsync()
    {
        (_busy, _problem) = (true, null);
        try
        {
            await Book.RewriteAsync(
                await Hands.ForAsync(PaperAct.Edit), Sheet.Line.PaperId, Sheet.Revision, Typed.Write(), CancellationToken.None);
            Typed.Forget();
        }
        catch (PaperRefusedException refused)
        {
            _problem = Words.PaperRefusal(refused.Why);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _problem = Words.PaperNotKept;
        }
        finally
        {
            _busy = false;
        }

        await Done.InvokeAsync();
    }
}
