using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Reports.Register;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>What is for me, and every paper that I may see?</summary>
public sealed partial class ReportsPage : ComponentBase, IDisposable
{
    private const int PageSize = 50;

    private Reading<IReadOnlyList<PaperLine>> _papers = null!;
    private (bool Prepare, bool Office, bool Ward) _may;

    [Inject]
    public required PaperList Papers { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [SupplyParameterFromQuery(Name = "ward")]
    public string? Ward { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    public long? Before { get; set; }

    private PaperChoice Choice => PaperChoices.Parse(Show);

    public void Dispose() => _papers.Dispose();

    protected override void OnInitialized() => _papers = new(Time);

    protected override async Task OnParametersSetAsync()
    {
        _may = (await Viewer.MayAsync(Policies.PreparePapers), await Viewer.MayAsync(Policies.PaperSettings), await Viewer.MayAsync(Policies.WardPaperSettings));
        await ReadAsync();
    }

    private async Task ReadAsync() => await _papers.ReadAsync(async token => await Papers.ReadAsync(
        await Viewer.ActorAsync(), Ward, null, PaperChoices.States(Choice), Before, PageSize, token));

    private string Href(PaperChoice choice) => Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["show"] = choice == PaperChoice.All ? null : choice.ToString().ToLowerInvariant(), ["before"] = null });

    private string Older(PaperLine last) => Navigation.GetUriWithQueryParameter("before", last.PaperId);
}
