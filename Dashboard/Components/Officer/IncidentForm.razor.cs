using Coordination.Dashboard.Access;
using Coordination.Dashboard.DataProtection;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>Writes an incident down, or adds what is known by now.</summary>
public sealed partial class IncidentForm : ComponentBase
{
    private Deed _deed = null!;
    private string _detected = "";
    private IncidentKind _kind;
    private int? _records;
    private int? _subjects;
    private string _happened = "";
    private string _what = "";
    private string _involved = "";
    private string _dataKinds = "";
    private string _consequences = "";
    private string _measures = "";
    private string _contact = "";

    [Inject]
    public required Incidents Incidents { get; init; }

    [Inject]
    public required ProcessingRegister Register { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    /// <summary>What is known so far; null for a new incident.</summary>
    [Parameter]
    public IncidentVersion? Of { get; set; }

    /// <summary>It was written down, under this number.</summary>
    [Parameter, EditorRequired]
    public EventCallback<int> Kept { get; set; }

    protected override async Task OnInitializedAsync()
    {
        (_deed, _detected) = (new(Viewer), LogQuery.Form(Of?.DetectedAt ?? Time.GetUtcNow()));
        if (Of is { } known)
        {
            (_kind, _records, _subjects) = (known.Kind, known.Records, known.Subjects);
            (_happened, _what, _involved, _dataKinds) = (known.Happened, known.What, known.Involved, known.DataKinds);
            (_consequences, _measures, _contact) = (known.Consequences, known.Measures, known.Contact);
        }
        else
        {
            _contact = await Register.ContactAsync(await Viewer.ActorAsync(), CancellationToken.None) ?? "";
        }
    }

    private async Task KeepAsync()
    {
        if (LogQuery.Instant(_detected) is not { } detected || detected > Time.GetUtcNow()
            || string.IsNullOrWhiteSpace(_what) || string.IsNullOrWhiteSpace(_contact) || _records < 0 || _subjects < 0)
        {
            _deed.Refuse(Words.IncidentIncomplete);
            return;
        }

        var draft = new IncidentVersion
        {
            DetectedAt = detected,
            Kind = _kind,
            Records = _records,
            Subjects = _subjects,
            Happened = _happened.Trim(),
            What = _what.Trim(),
            Involved = _involved.Trim(),
            DataKinds = _dataKinds.Trim(),
            Consequences = _consequences.Trim(),
            Measures = _measures.Trim(),
            Contact = _contact.Trim(),
        };
        var id = Of?.IncidentId ?? 0;
        if (await _deed.DoAsync(Words, async actor =>
        {
            if (Of is { } read)
            {
                await Incidents.AmendAsync(actor, id, read.Version, draft, CancellationToken.None);
            }
            else
            {
                id = await Incidents.AddAsync(actor, draft, CancellationToken.None);
            }

            return Words.Kept;
        }))
        {
            await Kept.InvokeAsync(id);
        }
    }
}
