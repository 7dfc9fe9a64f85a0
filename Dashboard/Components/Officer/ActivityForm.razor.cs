using Coordination.Dashboard.Access;
using Coordination.Dashboard.DataProtection;
using Coordination.Ingest.Record.Text;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>Writes the next version of a line of the register, or a new line. Its fields stand in the order of the register's columns.</summary>
public sealed partial class ActivityForm : ComponentBase
{
    private readonly string[] _fields = ["", "", "", "", "", "", "", ""];
    private Deed _deed = null!;
    private bool _inForce = true;

    [Inject]
    public required ProcessingRegister Register { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    /// <summary>The version that holds; null for a new line.</summary>
    [Parameter]
    public ProcessingActivity? Of { get; set; }

    [Parameter, EditorRequired]
    public EventCallback Kept { get; set; }

    protected override void OnInitialized()
    {
        _deed = new(Viewer);
        if (Of is { } known)
        {
            string[] now = [known.Title, known.Purpose, known.LegalBasis, known.Subjects, known.DataKinds, known.Receivers, known.Retention, known.Safeguards];
            now.CopyTo(_fields, 0);
            _inForce = known.InForce;
        }
    }

    private async Task KeepAsync()
    {
        if (string.IsNullOrWhiteSpace(_fields[0]))
        {
            _deed.Refuse(Words.RequestIncomplete);
            return;
        }

        var name = Fold.Key(_fields[0]).Replace(' ', '-');
        var next = new ProcessingActivity
        {
            Activity = Of?.Activity ?? name[..Math.Min(name.Length, 60)],
            Version = (Of?.Version ?? 0) + 1,
            Title = _fields[0].Trim(),
            Purpose = _fields[1].Trim(),
            LegalBasis = _fields[2].Trim(),
            Subjects = _fields[3].Trim(),
            DataKinds = _fields[4].Trim(),
            Receivers = _fields[5].Trim(),
            Retention = _fields[6].Trim(),
            Safeguards = _fields[7].Trim(),
            InForce = _inForce,
        };
        if (await _deed.DoAsync(Words, async actor =>
        {
            await Register.WriteAsync(actor, next, CancellationToken.None);
            return Words.Kept;
        }))
        {
            await Kept.InvokeAsync();
        }
    }
}
