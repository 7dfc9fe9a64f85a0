using Coordination.Dashboard.Access;
using Coordination.Dashboard.DataProtection;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>Takes a request of a data subject in.</summary>
public sealed partial class RequestForm : ComponentBase
{
    private static readonly char[] Between = [' ', ',', ';', '\n', '\t'];

    private Deed _deed = null!;
    private string _asker = "";
    private string _asked = "";
    private string _codes = "";
    private string _received = "";
    private bool _viaProcessor;
    private RequestKind _kind;
    private RequestChannel _channel;

    [Inject]
    public required DataRequests Requests { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    /// <summary>A request was taken in, under this number.</summary>
    [Parameter, EditorRequired]
    public EventCallback<int> Added { get; set; }

    protected override void OnInitialized() => (_deed, _received) = (new(Viewer), LogQuery.Form(Time.GetUtcNow()));

    private async Task AddAsync()
    {
        if (LogQuery.Instant(_received) is not { } received || received > Time.GetUtcNow()
            || string.IsNullOrWhiteSpace(_asker) || string.IsNullOrWhiteSpace(_asked))
        {
            _deed.Refuse(Words.RequestIncomplete);
            return;
        }

        var id = 0;
        var draft = new RequestDraft(
            received, _asker.Trim(), _channel, _kind, _viaProcessor, _codes.Split(Between, StringSplitOptions.RemoveEmptyEntries), _asked.Trim());
        if (await _deed.DoAsync(Words, async actor =>
        {
            id = await Requests.AddAsync(actor, draft, CancellationToken.None);
            return Words.Kept;
        }))
        {
            await Added.InvokeAsync(id);
        }
    }
}
