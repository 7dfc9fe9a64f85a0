using Coordination.Dashboard.Desk;
using Coordination.Ingest.Register;
using Coordination.Reports.Register;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>Edits an organisation's letterhead, numbers and schedule. What is left empty is proposed by the names in the record.</summary>
public sealed partial class OfficeForm : ComponentBase
{
    private readonly Dictionary<string, string?> _fields = [];
    private readonly Dictionary<string, string?> _to = [];
    private readonly Dictionary<string, string?> _copies = [];
    private readonly HashSet<Scheduled> _schedule = [];
    private OfficeLine? _shown;
    private int _revision;
    private string? _signer;
    private bool _perType;
    private DayOfWeek _closes;
    private int _hour;
    private string? _said;
    private bool _changed;
    private bool _busy;

    [Inject]
    public required PaperOffices Register { get; init; }

    [Inject]
    public required PaperHands Hands { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required OfficeLine Office { get; set; }

    /// <summary>Which allows to set it.</summary>
    [Parameter, EditorRequired]
    public required string Policy { get; set; }

    /// <summary>What another has set is asked for.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    // A ward's office sends no reports of progress, and nothing is prepared for it.
    private bool IsSender => Office.Ward is null;

    protected override void OnParametersSet()
    {
        if (_shown is { } shown && (shown.Enterprise, shown.Ward, shown.Revision) == (Office.Enterprise, Office.Ward, Office.Revision))
        {
            return;
        }

        _said = _shown?.Ward == Office.Ward && _shown?.Enterprise == Office.Enterprise ? _said : null;
        (_shown, _revision, _changed) = (Office, Office.Revision, false);
        Show(OfficeSettings.Read(Office.Settings));
    }

    private void Show(OfficeSettings settings)
    {
        foreach (var field in OfficeFields.All)
        {
            _fields[field.Name] = field.Read(settings);
        }

        _signer = Lines.Join(settings.SignerTitle);
        foreach (var (into, from) in new[] { (_to, settings.Addressees), (_copies, settings.Recipients) })
        {
            into.Clear();
            foreach (var (kind, lines) in from)
            {
                into[kind] = Lines.Join(lines);
            }
        }

        (_perType, _closes, _hour) = (settings.SeriesPerType, settings.WeekCloses, settings.PrepareHour);
        _schedule.Clear();
        _schedule.UnionWith(settings.Schedule ?? (Office.Enterprise is null ? PaperSchedule.UsualOfCompany : PaperSchedule.UsualOfEnterprise));
    }

    private void Turn(Scheduled scheduled)
    {
        if (!_schedule.Add(scheduled))
        {
            _schedule.Remove(scheduled);
        }
    }

    private OfficeSettings Typed() => OfficeFields.All.Aggregate(new OfficeSettings(), (settings, field) => field.Write(settings, Lines.Empty(_fields[field.Name]))) with
    {
        SignerTitle = Lines.Split(_signer),
        Addressees = Lines.Split(_to),
        Recipients = Lines.Split(_copies),
        SeriesPerType = _perType,
        WeekCloses = _closes,
        PrepareHour = Math.Clamp(_hour, 0, 23),
        Schedule = IsSender ? [.. _schedule] : null,
    };

    private async Task KeepAsync()
    {
        (_busy, _said, _changed) = (true, null, false);
        try
        {
            await Register.WriteAsync(
                await Hands.ForAsync(Policy), Office.Enterprise, Office.Ward, Typed().Write(), null, CancellationToken.None, _revision);
            _revision++;
            _said = Words.OfficeKept;
        }
        catch (PaperRefusedException refused) when (refused.Why == PaperRefusal.Changed)
        {
            // What was typed stays where it is, to be compared or copied.
            (_said, _changed) = (Words.OfficeChanged(refused.By), true);
        }
        catch (PaperRefusedException refused)
        {
            _said = Words.PaperRefusal(refused.Why);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _said = Words.PaperNotKept;
        }
        finally
        {
            _busy = false;
        }
    }

    private Task AgainAsync()
    {
        _said = null;
        return Done.InvokeAsync();
    }
}
