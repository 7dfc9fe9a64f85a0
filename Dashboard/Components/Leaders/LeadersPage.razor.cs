using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Leaders;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Register;
using Coordination.Reports.Leaders;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Leaders;

/// <summary>Who leads which group, by which stamped list, and what was asked of whom: plain forms.</summary>
public sealed partial class LeadersPage : ComponentBase
{
    private LeaderWard? _ward;
    private LeaderCoverage? _coverage;
    private LeaderEdition? _inForce;
    private IReadOnlyList<LeaderRequest> _requests = [];
    private IReadOnlyList<LeaderEdition> _editions = [];
    private IReadOnlyList<LedGroup> _groups = [];
    private DateOnly _today;
    private DateOnly _day;
    private bool _mayAsk;
    private bool _mayEnter;
    private bool _mayDraft;
    private bool _mayExport;
    private bool _mayOpenAccounts;
    private bool _away;
    private string? _fault;

    [Inject]
    public required LeaderLists Lists { get; init; }

    [Inject]
    public required LeaderRequests Requests { get; init; }

    [Inject]
    public required LeaderBook Book { get; init; }

    [Inject]
    public required LeaderHands Hands { get; init; }

    [Inject]
    public required LeaderLetters Letters { get; init; }

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

    [SupplyParameterFromQuery(Name = "day")]
    public string? Day { get; set; }

    [SupplyParameterFromQuery(Name = "said")]
    public string? Said { get; set; }

    [SupplyParameterFromForm(FormName = "ask")]
    public AskFields? Ask { get; set; }

    [SupplyParameterFromForm(FormName = "begin")]
    public string? Start { get; set; }

    private string Code => Paths.Code(Ward);

    protected override async Task OnInitializedAsync()
    {
        Ask ??= new();
        _today = VietnamTime.DayOf(Time.GetUtcNow());
        _day = Typed.Day(Day) ?? _today;
        var token = Context.RequestAborted;
        try
        {
            var actor = await Viewer.ActorAsync();
            if (await Lists.WardAsync(actor, Code, token) is not { } ward || await Lists.CoverageAsync(actor, Code, token) is not { } coverage)
            {
                Navigation.NotFound();
                return;
            }

            (_ward, _coverage) = (ward, coverage);
            _inForce = await Lists.InForceAsync(actor, Code, _today, token);
            _requests = await Lists.RequestsAsync(actor, Code, token);
            _editions = await Lists.EditionsAsync(actor, Code, token);
            _groups = await Lists.OnAsync(actor, Code, _day, null, token);
            _mayAsk = await Hands.MayAsync(Policies.AskLeaders, ward.Code, ward.EnterpriseCode);
            _mayEnter = await Hands.MayAsync(Policies.EnterLeaders, ward.Code, ward.EnterpriseCode);
            _mayDraft = await Hands.MayAsync(Policies.PreparePapers, ward.Code, ward.EnterpriseCode);
            _mayExport = await Hands.MayAsync(Policies.ExportLeaders, ward.Code, ward.EnterpriseCode);
            _mayOpenAccounts = await Hands.MayAsync(Policies.LeaderAccounts, ward.Code, ward.EnterpriseCode);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            (_ward, _away) = (null, true);
        }
    }

    private Task AskAsync() => DoAsync(async () =>
    {
        var due = Typed.Day(Ask!.Due) ?? throw new LeaderRefusedException(LeaderRefusal.BadDay);
        var note = CleanText.OrNull(Ask.Note);
        var request = await Requests.AskAsync(await Hands.ForAsync(Policies.AskLeaders), Code, due, note, CancellationToken.None);
        if (Ask.Letter && _mayDraft)
        {
            try
            {
                var paper = await Letters.DraftAsync(await Viewer.ActorAsync(), _ward!, due, note, Words, CancellationToken.None);
                await Requests.LetterAsync(await Hands.ForAsync(Policies.AskLeaders), Code, request, paper, CancellationToken.None);
            }
            catch (PaperRefusedException)
            {
                // The request stands; a letter can be drafted among the papers.
            }
        }

        return $"{Paths.Leaders(Code)}?said=saved";
    });

    private Task WithdrawAsync(int request) => DoAsync(async () =>
    {
        await Requests.WithdrawAsync(await Hands.ForAsync(Policies.AskLeaders), Code, request, CancellationToken.None);
        return $"{Paths.Leaders(Code)}?said=saved";
    });

    private Task BeginAsync() => DoAsync(async () => Paths.LeaderEdition(Code, await Book.BeginAsync(
        await Hands.ForAsync(Policies.EnterLeaders), Code, Start == nameof(LeaderStart.FromInForce) ? LeaderStart.FromInForce : LeaderStart.Empty,
        CancellationToken.None)));

    // The address to go on at.
    private async Task DoAsync(Func<Task<string>> act)
    {
        if (_ward is null)
        {
            return;
        }

        var next = "";
        (_fault, _) = await LeaderAct.TryAsync(Words, async () => next = await act());
        if (_fault is not null)
        {
            return;
        }

        Navigation.NavigateTo(next);
    }

    /// <summary>What the form of a request sends.</summary>
    public sealed class AskFields
    {
        public string? Due { get; set; }

        public string? Note { get; set; }

        public bool Letter { get; set; }
    }
}
