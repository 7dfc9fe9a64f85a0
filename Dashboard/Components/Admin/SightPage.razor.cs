using Coordination.Dashboard.Access;
using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Admin;

/// <summary>What does this person see? Asked of the database in their name; no personal data are read for it.</summary>
public sealed partial class SightPage
{
    private PersonLine? _person;
    private IReadOnlyList<string> _may = [];
    private IReadOnlyList<WardSight> _wards = [];
    private IReadOnlyList<string> _feeds = [];

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required People People { get; init; }

    [Inject]
    public required AccountBook Accounts { get; init; }

    [Inject]
    public required Sight Sight { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter]
    public required int Account { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var token = Context.RequestAborted;
        _person = await People.FindAsync(Account, token);
        if (_person is null || await Accounts.FindAsync(Account, token) is not { } account)
        {
            Navigation.NotFound();
            return;
        }

        _may = [.. Policies.Matrix.Where(rule => account.Has(rule.Value, Time.GetUtcNow())).Select(rule => rule.Key).Order(StringComparer.Ordinal)];
        var who = await Viewer.ActorAsync();
        var theirs = new Actor(Account, By: who.AccountId, who.Origin);
        _wards = await Sight.ReadAsync(theirs, token);
        _feeds = _may.Contains(Policies.Feeds) ? await Sight.FeedsAsync(theirs, token) : [];
    }
}
