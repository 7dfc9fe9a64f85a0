using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>What came and could not be used: kept as it came until a person replays, mends or discards it.</summary>
public sealed partial class QuarantinePage : ComponentBase
{
    private const int PageSize = 25;

    private IReadOnlyList<QuarantinedEvent>? _entries;
    private IReadOnlyList<(string Reason, int Count)> _reasons = [];
    private IReadOnlyList<FeedLine> _feeds = [];
    private (string?, string?, long?)? _read;
    private int? _total;
    private bool _more;
    private bool _failed;

    [Inject]
    public required QuarantineList List { get; init; }

    [Inject]
    public required FeedActivity Activity { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

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
        .. _feeds.Where(feed => feed.QuarantineOpen > 0 || feed.Source == Source)
            .Select(feed => new Choice(feed.Source, $"{Words.Source(feed.Source)} ({Words.Number(feed.QuarantineOpen)})")),
    ];

    private IEnumerable<Choice> Reasons =>
    [
        new("", Words.AllReasons),
        .. _reasons.Select(reason => new Choice(reason.Reason, $"{Words.Reason(reason.Reason)} ({Words.Number(reason.Count)})")),
    ];

    protected override async Task OnParametersSetAsync()
    {
        if (_read != (Source, Reason, Before))
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var asked = (Source, Reason, Before);
        _read = asked;
        try
        {
            var feeds = await Activity.ReadAsync(null, CancellationToken.None);
            var reasons = await List.CountAsync(Source, CancellationToken.None);
            var entries = await List.ReadAsync(Source, Reason, Before, PageSize + 1, CancellationToken.None);
            if (_read != asked)
            {
                return;
            }

            (_feeds, _reasons, _more) = (feeds, reasons, entries.Count > PageSize);
            _total = reasons.Where(reason => Reason is null || reason.Reason == Reason).Sum(reason => reason.Count);
            _entries = [.. entries.Take(PageSize)];
            _failed = false;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            _failed = true;
        }
    }

    private void Choose(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value as string is { Length: > 0 } chosen ? chosen : null, ["before"] = null }));

    private sealed record Choice(string Value, string Text);
}
