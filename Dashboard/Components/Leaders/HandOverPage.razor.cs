using Coordination.Dashboard.Access;
using Coordination.Dashboard.Administration;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Leaders;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Reports.Leaders;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Leaders;

/// <summary>Hands one group over between two lists: the successor comes in at once, and a draft waits for the stamp.</summary>
public sealed partial class HandOverPage : ComponentBase
{
    private LeaderWard? _ward;
    private LedGroup? _group;
    private string? _fault;
    private string? _problem;

    [Inject]
    public required LeaderLists Lists { get; init; }

    [Inject]
    public required LeaderBook Book { get; init; }

    [Inject]
    public required LeaderAccess Access { get; init; }

    [Inject]
    public required LeaderHands Hands { get; init; }

    [Inject]
    public required AccountPapers Papers { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Parameter]
    public required string Ward { get; set; }

    [Parameter]
    public required string Group { get; set; }

    [SupplyParameterFromQuery(Name = "said")]
    public string? Said { get; set; }

    [SupplyParameterFromQuery(Name = "letters")]
    public Guid? Letters { get; set; }

    [SupplyParameterFromForm(FormName = "handover")]
    public LeaderRowFields? Next { get; set; }

    private string Code => Paths.Code(Group);

    private DateOnly Today => VietnamTime.DayOf(Time.GetUtcNow());

    protected override async Task OnInitializedAsync()
    {
        Next ??= new() { Kind = LeaderKind.Interim };
        try
        {
            var actor = await Viewer.ActorAsync();
            _ward = await Lists.WardAsync(actor, Paths.Code(Ward), Context.RequestAborted);
            _group = _ward is null ? null : (await Lists.OnAsync(actor, Paths.Code(Ward), Today, Code, Context.RequestAborted)) is [var one, ..] ? one : null;
            if (_group is null)
            {
                Navigation.NotFound();
            }
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _problem = Words.NotReadTitle;
        }
    }

    private async Task HandOverAsync()
    {
        if (_group is null)
        {
            return;
        }

        Guid? letters = null;
        (_fault, _problem) = await LeaderAct.TryAsync(Words, async () =>
        {
            var actor = await Viewer.ActorAsync();
            Next!.Group = Code;
            var successor = Next.Draft() with { TermFrom = Next.Kind == LeaderKind.Interim ? Today : null };
            var (edition, line) = await Book.HandOverAsync(await Hands.ForAsync(Policies.LeaderAccounts), Paths.Code(Ward), successor, CancellationToken.None);
            var papers = await Access.ApplyAsync(actor, Paths.Code(Ward), edition, Today, [line], null, Words, CancellationToken.None);
            letters = papers.Count > 0 ? Papers.Keep(actor.AccountId, papers) : null;
        });
        if ((_fault ?? _problem) is not null)
        {
            return;
        }

        Navigation.NavigateTo($"{Paths.Leaders(Paths.Code(Ward))}/handover/{Uri.EscapeDataString(Code)}?said=applied{(letters is { } id ? $"&letters={id:N}" : "")}");
    }
}
