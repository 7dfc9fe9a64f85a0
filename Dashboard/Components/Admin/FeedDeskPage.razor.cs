using Coordination.Dashboard.Access;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Registry;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Admin;

/// <summary>Registers, renews and removes ways in for providers. A secret is shown in the one answer that made it.</summary>
public sealed partial class FeedDeskPage
{
    private IReadOnlyList<Feed> _feeds = [];
    private IReadOnlyList<PlaceChoice> _enterprises = [];
    private Feed? _shown;
    private string? _fault;

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required FeedRegistry Feeds { get; init; }

    [Inject]
    public required GrantPlaces Places { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [SupplyParameterFromForm(FormName = "add")]
    public Fields? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _feeds = await Feeds.AllAsync(Context.RequestAborted);
        _enterprises = await Places.EnterprisesAsync(Context.RequestAborted);
    }

    private Task AddAsync() => DoAsync(async by => _shown = await Feeds.AddAsync(
        by, (Form?.Name ?? "").Trim(), Form?.Enterprise ?? "", Form?.Types is { Length: > 0 } types ? types : null, Context.RequestAborted));

    private Task RotateAsync(string name) => DoAsync(async by => _shown = await Feeds.RotateAsync(by, name, Context.RequestAborted));

    private Task RemoveAsync(string name) => DoAsync(by => Feeds.RemoveAsync(by, name, Context.RequestAborted));

    private async Task DoAsync(Func<Ingest.Record.Actor, Task> work)
    {
        try
        {
            await work(await Viewer.ActorAsync());
        }
        catch (RegistryException)
        {
            _fault = Words.FeedRefused;
        }

        _feeds = await Feeds.AllAsync(Context.RequestAborted);
    }

    /// <summary>What the form sends.</summary>
    public sealed class Fields
    {
        public string? Name { get; set; }

        public string? Enterprise { get; set; }

        /// <summary>None for every type.</summary>
        public string[]? Types { get; set; }
    }
}
