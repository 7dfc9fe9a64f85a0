using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.DataProtection;
using Coordination.Ingest.Record;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>What needs the data-protection officer today? Read again every half minute, so that the hours count down.</summary>
public sealed partial class OfficerPage : ComponentBase, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private Reading<Day> _today = null!;
    private Deed _verifying = null!;
    private ITimer? _timer;

    [Inject]
    public required ChainChecks Checks { get; init; }

    [Inject]
    public required DataRequests Requests { get; init; }

    [Inject]
    public required Incidents Incidents { get; init; }

    [Inject]
    public required Retention Retention { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    private DateTimeOffset Now => Time.GetUtcNow();

    private DateOnly Today => VietnamTime.DayOf(Now);

    public void Dispose()
    {
        _today.Dispose();
        _timer?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _today = new(Time);
        _verifying = new(Viewer);
        await ReadAsync();
        if (RendererInfo.IsInteractive && !_today.IsLeft)
        {
            _timer = Time.CreateTimer(_ => _ = InvokeAsync(ReadAsync), null, Interval, Interval);
        }
    }

    private async Task ReadAsync()
    {
        await _today.ReadAsync(async token =>
        {
            var actor = await Viewer.ActorAsync();
            var checks = await Checks.NewestAsync(actor, 1, token);
            var requests = await Requests.ListAsync(actor, token);
            var incidents = await Incidents.ListAsync(actor, token);
            var retention = await Retention.PreviewAsync(actor, token);
            return new Day(
                checks.SingleOrDefault(),
                [.. requests.Where(request => request.IsOpen).OrderBy(request => request.Due)],
                [.. incidents.Where(incident => incident.IsCounting).OrderBy(incident => incident.Now.DetectedAt)],
                [.. retention.Where(preview => preview.Count > 0)]);
        });
        if (!_today.IsLeft)
        {
            StateHasChanged();
        }
    }

    private async Task VerifyAsync()
    {
        await _verifying.DoAsync(Words, async actor =>
        {
            await Checks.VerifyAsync(actor, CancellationToken.None);
            return Words.Verified;
        });
        await ReadAsync();
    }

    private sealed record Day(
        ChainCheck? Check, IReadOnlyList<DataRequest> Requests, IReadOnlyList<Incident> Incidents, IReadOnlyList<RetentionPreview> Retention);
}
