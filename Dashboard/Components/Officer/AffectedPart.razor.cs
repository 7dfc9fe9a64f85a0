using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.DataProtection;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>Which records did somebody read between two times?</summary>
public sealed partial class AffectedPart : ComponentBase, IDisposable
{
    private const int MostShown = 200;

    private Reading<Found> _found = null!;
    private string _person = "";
    private string _from = "";
    private string _to = "";
    private bool _wrong;
    private bool _asked;

    [Inject]
    public required AffectedRecords Affected { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    /// <summary>The time with which the form begins.</summary>
    [Parameter, EditorRequired]
    public required string From { get; set; }

    [Parameter, EditorRequired]
    public required string To { get; set; }

    public void Dispose() => _found.Dispose();

    protected override void OnInitialized() => (_found, _from, _to) = (new(Time), From, To);

    private async Task FindAsync()
    {
        if (LogQuery.Instant(_from) is not { } from || LogQuery.Instant(_to) is not { } to || string.IsNullOrWhiteSpace(_person))
        {
            _wrong = true;
            return;
        }

        (_wrong, _asked) = (false, true);
        _found.Begin();
        await _found.ReadAsync(async token =>
        {
            var (records, total) = await Affected.ReadAsync(await Viewer.ActorAsync(), _person, from, to, MostShown, token);
            return new Found(records, total);
        });
    }

    private sealed record Found(IReadOnlyList<AffectedRecord> Records, int Total);
}
