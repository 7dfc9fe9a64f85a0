using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.DataProtection;
using Coordination.Ingest.Record;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>One request: by when, what was done, what is next?</summary>
public sealed partial class RequestPage : ComponentBase, IDisposable
{
    private Reading<Read> _request = null!;
    private Deed _deed = null!;
    private int? _shown;
    private string _kind = "";
    private string _said = "";
    private string _until = "";

    [Inject]
    public required DataRequests Requests { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter]
    public int Id { get; set; }

    private DateOnly Today => VietnamTime.DayOf(Time.GetUtcNow());

    public void Dispose() => _request.Dispose();

    protected override void OnInitialized() => (_request, _deed) = (new(Time), new(Viewer));

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Id)
        {
            _shown = Id;
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        await _request.ReadAsync(async token => new Read(await Requests.FindAsync(await Viewer.ActorAsync(), Id, token)));
        if (_request.Value?.Found is { IsOpen: true } open)
        {
            _kind = Kinds(open).First();
        }
    }

    private async Task StepAsync()
    {
        DateOnly? until = _kind == "extended" ? LogQuery.Day(_until) : null;
        if (string.IsNullOrWhiteSpace(_said) || (_kind == "extended" && until is null))
        {
            _deed.Refuse(Words.RequestIncomplete);
            return;
        }

        if (await _deed.DoAsync(Words, async actor =>
        {
            await Requests.StepAsync(actor, Id, _kind, _said.Trim(), until, CancellationToken.None);
            return Words.Kept;
        }))
        {
            _said = "";
        }

        await ReadAsync();
    }

    // What still can be done, the expected next thing first.
    private static IEnumerable<string> Kinds(DataRequest request)
    {
        if (request.State == RequestState.Received)
        {
            yield return "answered";
        }

        yield return "done";
        yield return "refused";
        if (!request.Extended)
        {
            yield return "extended";
        }

        yield return "note";
    }

    private sealed record Read(DataRequest? Found);
}
