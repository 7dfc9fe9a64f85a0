using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.DataProtection;
using Coordination.Ingest.Record;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>Erases a holder's data, holds them back, or shows them again, as a request asks.</summary>
public sealed partial class HoldsPart : ComponentBase, IDisposable
{
    private const string Erase = "erased";
    private const string Restrict = "restricted";
    private const string Release = "released";

    private Reading<IReadOnlyList<SubjectHold>> _holds = null!;
    private Deed _deed = null!;
    private int? _read;
    private string _reason = "";
    private string _again = "";

    [Inject]
    public required SubjectHolds Holds { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required DataRequest Of { get; set; }

    /// <summary>Something was done, which the request keeps.</summary>
    [Parameter, EditorRequired]
    public EventCallback Done { get; set; }

    public void Dispose() => _holds.Dispose();

    protected override void OnInitialized() => (_holds, _deed) = (new(Time), new(Viewer));

    protected override async Task OnParametersSetAsync()
    {
        if (_read != Of.RequestId)
        {
            _read = Of.RequestId;
            await ReadAsync();
        }
    }

    // What the request asks for and the law allows.
    private IEnumerable<string> Acts(SubjectHold hold)
    {
        if (Of.Kind == RequestKind.Delete && hold is { Duty: null, Hold: not Erase })
        {
            yield return Erase;
        }

        if (hold.Hold is null && Of.Kind is RequestKind.Delete or RequestKind.Restrict or RequestKind.Object or RequestKind.Withdraw)
        {
            yield return Restrict;
        }

        if (hold.Hold is not null)
        {
            yield return Release;
        }
    }

    private async Task ReadAsync() => await _holds.ReadAsync(async token => await Holds.ReadAsync(await Viewer.ActorAsync(), Of.RequestId, token));

    private async Task DoAsync(string act, SubjectHold hold)
    {
        if (string.IsNullOrWhiteSpace(_reason))
        {
            _deed.Refuse(Words.RequestIncomplete);
            return;
        }

        if (act == Erase && Subject.Canonical(_again) != hold.Code)
        {
            _deed.Refuse(Words.HoldCodeDiffers);
            return;
        }

        if (await _deed.DoAsync(Words, async actor =>
        {
            await (act switch
            {
                Erase => Holds.EraseAsync(actor, Of.RequestId, hold.Code, _again, _reason.Trim(), CancellationToken.None),
                Restrict => Holds.RestrictAsync(actor, Of.RequestId, hold.Code, _reason.Trim(), CancellationToken.None),
                _ => Holds.ReleaseAsync(actor, Of.RequestId, hold.Code, _reason.Trim(), CancellationToken.None),
            });
            return Words.HoldDone(act, hold.Code);
        }))
        {
            (_reason, _again) = ("", "");
            await Done.InvokeAsync();
        }

        await ReadAsync();
    }
}
