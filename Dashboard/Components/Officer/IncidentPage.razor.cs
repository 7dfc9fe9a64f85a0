using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.DataProtection;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>One incident: how long is left, what is known, what was done? Read again every half minute, so that the hours count down.</summary>
public sealed partial class IncidentPage : ComponentBase, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private Reading<Read> _incident = null!;
    private Deed _deed = null!;
    private ITimer? _timer;
    private int? _shown;
    private string _kind = "";
    private string _at = "";
    private string _said = "";
    private string _notice = "notified";
    private string _noticeAt = "";
    private string _noticeSaid = "";

    [Inject]
    public required Incidents Incidents { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter]
    public int Id { get; set; }

    private DateTimeOffset Now => Time.GetUtcNow();

    public void Dispose()
    {
        _incident.Dispose();
        _timer?.Dispose();
    }

    protected override void OnInitialized()
    {
        (_incident, _deed, _at, _noticeAt) = (new(Time), new(Viewer), LogQuery.Form(Now), LogQuery.Form(Now));
        if (RendererInfo.IsInteractive)
        {
            _timer = Time.CreateTimer(_ => _ = InvokeAsync(ReadAsync), null, Interval, Interval);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Id)
        {
            (_shown, _kind) = (Id, "");
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        await _incident.ReadAsync(async token => new Read(await Incidents.FindAsync(await Viewer.ActorAsync(), Id, token)));
        if (_incident.Value?.Found is { } incident && !Kinds(incident).Contains(_kind))
        {
            _kind = Kinds(incident).First();
        }

        if (!_incident.IsLeft)
        {
            StateHasChanged();
        }
    }

    private async Task StepAsync()
    {
        if (LogQuery.Instant(_at) is not { } at || at > Now || string.IsNullOrWhiteSpace(_said))
        {
            _deed.Refuse(Words.IncidentIncomplete);
            return;
        }

        IncidentAct? notice = null;
        if (_incident.Value?.Found is { } incident && NeedsNotice(incident))
        {
            // That none is due is decided as it is closed.
            var noticeAt = _notice == "notified" ? LogQuery.Instant(_noticeAt) : at;
            if (noticeAt is not { } known || known > Now || known < incident.Now.DetectedAt || string.IsNullOrWhiteSpace(_noticeSaid))
            {
                _deed.Refuse(Words.IncidentNoticeMissing);
                return;
            }

            notice = new IncidentAct(_notice, known, _noticeSaid.Trim());
        }

        if (await _deed.DoAsync(Words, async actor =>
        {
            await (notice is null
                ? Incidents.StepAsync(actor, Id, _kind, at, _said.Trim(), CancellationToken.None)
                : Incidents.CloseAsync(actor, Id, notice, new IncidentAct(_kind, at, _said.Trim()), CancellationToken.None));
            return Words.Kept;
        }))
        {
            (_said, _noticeSaid) = ("", "");
        }

        await ReadAsync();
    }

    // Nothing is closed without saying what became of the notice.
    private bool NeedsNotice(Incident incident) => _kind == "closed" && incident.Notified is null && incident.NotDue is null;

    private static IEnumerable<string> Kinds(Incident incident)
    {
        yield return "notified";
        if (incident.Notified is null)
        {
            yield return "not-due";
        }

        yield return "closed";
    }

    private sealed record Read(Incident? Found);
}
