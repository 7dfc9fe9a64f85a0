using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>What came and could not be used: kept as it came until a person replays, mends or discards it.</summary>
public sealed partial class QuarantinePage : ComponentBase, IDisposable
{
    private const int PageSize = 25;

    private Reading<Page> _page = null!;
    private (string?, string?, long?)? _read;

    [Inject]
    public required QuarantineList List { get; init; }

    [Inject]
    public required FeedActivity Activity { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [SupplyParameterFromQuery(Name = "source")]
    public string? Source { get; set; }

    [SupplyParameterFromQuery(Name = "reason")]
    public string? Reason { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    public long? Before { get; set; }

    private IEnumerable<Choice> Sources =>
    [
        new("", Words.AllSources),
        .. (_page.Value?.Feeds ?? []).Where(feed => feed.QuarantineOpen > 0 || feed.Source == Source)
            .Select(feed => new Choice(feed.Source, $"{Words.Source(feed.Source)} ({Words.Number(feed.QuarantineOpen)})")),
    ];

    private IEnumerable<Choice> Reasons =>
    [
        new("", Words.AllReasons),
        .. (_page.Value?.Reasons ?? []).Select(reason => new Choice(reason.Reason, $"{Words.Reason(reason.Reason)} ({Words.Number(reason.Count)})")),
    ];

    public void Dispose() => _page.Dispose();

    protected override void OnInitialized() => _page = new(Time);

    protected override async Task OnParametersSetAsync()
    {
        if (_read != (Source, Reason, Before))
        {
            _read = (Source, Reason, Before);
            await ReadAsync();
        }
    }

    private async Task ReadAsync() => await _page.ReadAsync(async token =>
    {
        var reason = Reason;
        var actor = await Viewer.ActorAsync();
        var feeds = await Activity.ReadAsync(actor, null, token);
        var reasons = await List.CountAsync(actor, Source, token);
        var entries = await List.ReadAsync(actor, Source, reason, Before, PageSize + 1, token);
        return new Page(
            [.. entries.Take(PageSize)],
            entries.Count > PageSize,
            reasons.Where(known => reason is null || known.Reason == reason).Sum(known => known.Count),
            reasons,
            feeds);
    });

    private void Choose(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value as string is { Length: > 0 } chosen ? chosen : null, ["before"] = null }));

    private sealed record Page(
        IReadOnlyList<QuarantinedEvent> Entries, bool More, int Total, IReadOnlyList<(string Reason, int Count)> Reasons, IReadOnlyList<FeedLine> Feeds);

    private sealed record Choice(string Value, string Text);
}
