using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.DataProtection;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>What is kept no longer, and what was removed so far?</summary>
public sealed partial class RetentionPage : ComponentBase, IDisposable
{
    private const int RunsShown = 100;

    private Reading<Page> _page = null!;
    private Deed _deed = null!;
    private string? _asked;
    private RetentionRule? _edited;
    private int _amount;
    private string _unit = "";
    private bool _byClock;

    [Inject]
    public required Retention Retention { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    public void Dispose() => _page.Dispose();

    protected override async Task OnInitializedAsync()
    {
        (_page, _deed) = (new(Time), new(Viewer));
        await ReadAsync();
    }

    private async Task ReadAsync() => await _page.ReadAsync(async token =>
    {
        var actor = await Viewer.ActorAsync();
        return new Page(await Retention.PreviewAsync(actor, token), await Retention.RunsAsync(actor, RunsShown, token));
    });

    private async Task RunAsync(RetentionPreview preview)
    {
        await _deed.DoAsync(Words, async actor => Words.RetentionDone(
            preview.Rule.Rule, await Retention.RunAsync(actor, preview.Rule.Rule, byClock: false, CancellationToken.None)));
        _asked = null;
        await ReadAsync();
    }

    private void Begin(RetentionRule rule) => (_edited, _amount, _unit, _byClock) = (rule, rule.Amount, rule.Unit, rule.ByClock);

    private async Task SetAsync()
    {
        if (_edited is { } rule && await _deed.DoAsync(Words, async actor =>
        {
            await Retention.SetAsync(actor, rule, _amount, _unit, _byClock, CancellationToken.None);
            return Words.Kept;
        }))
        {
            _edited = null;
        }

        await ReadAsync();
    }

    private sealed record Page(IReadOnlyList<RetentionPreview> Previews, IReadOnlyList<RetentionRun> Runs);
}
