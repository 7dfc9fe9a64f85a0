using Coordination.Dashboard.Access;
using Coordination.Dashboard.Administration;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Leaders;
using Coordination.Ingest.Leaders;
using Coordination.Reports.Leaders;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Leaders;

/// <summary>Shows what a list in force does to the accounts of leaders, and does it on one word.</summary>
public sealed partial class LeaderAccessPage : ComponentBase
{
    private LeaderWard? _ward;
    private LeaderEdition? _edition;
    private IReadOnlyList<LeaderMove> _plan = [];
    private string? _fault;
    private string? _problem;

    [Inject]
    public required LeaderLists Lists { get; init; }

    [Inject]
    public required LeaderAccess Access { get; init; }

    [Inject]
    public required AccountPapers Papers { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Parameter]
    public required string Ward { get; set; }

    [Parameter]
    public int Number { get; set; }

    [SupplyParameterFromQuery(Name = "said")]
    public string? Said { get; set; }

    [SupplyParameterFromQuery(Name = "letters")]
    public Guid? Letters { get; set; }

    [SupplyParameterFromForm(FormName = "apply")]
    public string? Mark { get; set; }

    protected override async Task OnInitializedAsync()
    {
        try
        {
            var actor = await Viewer.ActorAsync();
            _ward = await Lists.WardAsync(actor, Paths.Code(Ward), Context.RequestAborted);
            _edition = _ward is null ? null : (await Lists.ReadAsync(actor, Paths.Code(Ward), Number, Context.RequestAborted))?.Edition;
            if (_edition is not { State: LeaderEditionState.InForce, EffectiveFrom: { } from })
            {
                Navigation.NotFound();
                return;
            }

            _plan = await Access.PlanAsync(actor, Paths.Code(Ward), Number, from, null, Context.RequestAborted);
        }
        catch (LeaderRefusedException)
        {
            _ward = null;
            Navigation.NotFound();
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _problem = Words.NotReadTitle;
        }
    }

    private async Task ApplyAsync()
    {
        if (_edition is not { EffectiveFrom: { } from })
        {
            return;
        }

        Guid? letters = null;
        (_fault, _problem) = await LeaderAct.TryAsync(Words, async () =>
        {
            var actor = await Viewer.ActorAsync();
            var papers = await Access.ApplyAsync(actor, Paths.Code(Ward), Number, from, null, Mark, Words, CancellationToken.None);
            letters = papers.Count > 0 ? Papers.Keep(actor.AccountId, papers) : null;
        });
        if ((_fault ?? _problem) is not null)
        {
            return;
        }

        Navigation.NavigateTo($"{Paths.LeaderAccess(Paths.Code(Ward), Number)}?said=applied{(letters is { } id ? $"&letters={id:N}" : "")}");
    }
}
