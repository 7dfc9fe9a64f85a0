using Coordination.Dashboard.Access;
using Coordination.Dashboard.Desk;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Register;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>The steps that a paper may take from here, by who looks.</summary>
public sealed partial class PaperActions : ComponentBase
{
    private static readonly PaperAct[] Order =
        [PaperAct.Check, PaperAct.Approve, PaperAct.Issue, PaperAct.Refresh, PaperAct.Return, PaperAct.Recall, PaperAct.Drop];

    private string? _problem;
    private PaperAct? _asked;
    private string _note = "";
    private bool _busy;

    [Inject]
    public required PaperDesk Desk { get; init; }

    [Inject]
    public required PaperBook Book { get; init; }

    [Inject]
    public required PaperRegister Register { get; init; }

    [Inject]
    public required PaperHands Hands { get; init; }

    [Inject]
    public required DashboardOptions Options { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required PaperSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required PaperRights Rights { get; set; }

    /// <summary>What is typed beside and not kept yet.</summary>
    [Parameter, EditorRequired]
    public required TypedTexts Typed { get; set; }

    /// <summary>Something was done, or somebody else was quicker: what is shown is old.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    private IEnumerable<PaperAct> Offered => Order.Where(act => PaperMoves.May(act, Sheet.Line.State) && (PaperHands.Policy(act) switch
    {
        Policies.PreparePapers => Rights.Prepare,
        Policies.ApprovePapers => Rights.Approve,
        _ => Rights.Issue,
    }));

    private static bool IsNext(PaperAct act) => act is PaperAct.Check or PaperAct.Approve or PaperAct.Issue;

    private static bool TakesBack(PaperAct act) => act is PaperAct.Recall or PaperAct.Drop;

    private Task ChooseAsync(PaperAct act)
    {
        (_problem, _note) = (null, "");
        if (act is PaperAct.Issue or PaperAct.Drop || PaperMoves.NeedsReason(act))
        {
            _asked = act;
            return Task.CompletedTask;
        }

        return DoAsync(act);
    }

    private Task DoAsync(PaperAct act) => TryAsync(async () =>
    {
        await CarryOutAsync(act, await Hands.ForAsync(act));
        _asked = null;
    });

    private async Task LetterAsync()
    {
        long? letter = null;
        await TryAsync(async () => letter = await Desk.LetterAsync(await Hands.ForAsync(PaperAct.Draft), Sheet, CancellationToken.None));
        if (letter is { } id)
        {
            Navigation.NavigateTo(Paths.Report(id));
        }
    }

    private async Task TryAsync(Func<Task> act)
    {
        (_busy, _problem) = (true, null);
        try
        {
            await act();
        }
        catch (PaperRefusedException refused)
        {
            _problem = Words.PaperRefusal(refused.Why);
        }
        catch (PaperException unprintable)
        {
            _problem = Words.PaperUnprintable(unprintable.Message);
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

    // A paper does not move on without the words that were typed for it, and figures are not read anew beneath them.
    private async Task<PaperSheet> KeepTypedAsync(PaperAct act)
    {
        if (!Typed.IsChanged || act is not (PaperAct.Check or PaperAct.Refresh))
        {
            return Sheet;
        }

        var texts = Typed.Write();
        await Book.RewriteAsync(await Hands.ForAsync(PaperAct.Edit), Sheet.Line.PaperId, Sheet.Revision, texts, CancellationToken.None);
        Typed.Forget();
        return Sheet with { Revision = Sheet.Revision + 1, Texts = texts, TextsBehind = [] };
    }

    private async Task CarryOutAsync(PaperAct act, Hand hand)
    {
        var (id, sheet) = (Sheet.Line.PaperId, await KeepTypedAsync(act));
        switch (act)
        {
            case PaperAct.Refresh:
                await Desk.RefreshAsync(await Viewer.ActorAsync(), hand, sheet, CancellationToken.None);
                break;
            case PaperAct.Approve:
                await Desk.ApproveAsync(hand, sheet, CancellationToken.None);
                break;
            case PaperAct.Issue:
                // Never the address that happens to be open: what is printed leads there for ever.
                await Desk.IssueAsync(hand, sheet, Options.PublicUrl, CancellationToken.None);
                break;
            case PaperAct.Recall:
                await Register.RecallAsync(hand, id, sheet.Revision, _note, CancellationToken.None);
                break;
            default:
                await Book.MoveAsync(hand, id, sheet.Revision, act, _note, CancellationToken.None);
                break;
        }
    }
}
