using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Desk;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Register;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>Which numbers of a year were given, to what? With those that were given outside of the program.</summary>
public sealed partial class ReportRegisterPage : ComponentBase, IDisposable
{
    private Reading<IReadOnlyList<RegisterLine>> _register = null!;
    private IReadOnlyList<OfficeLine> _offices = [];
    private OfficeLine? _office;
    private bool _mayNumber;
    private string _reason = "";
    private string _series = "";
    private string? _said;
    private bool _busy;

    [Inject]
    public required PaperOfficeBook Offices { get; init; }

    [Inject]
    public required PaperRegister Register { get; init; }

    [Inject]
    public required PaperHands Hands { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [SupplyParameterFromQuery(Name = "office")]
    public string? Office { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public int? YearAsked { get; set; }

    private int Year => YearAsked is >= 2000 and <= 2200 ? YearAsked.Value : VietnamTime.DayOf(Time.GetUtcNow()).Year;

    private OfficeSettings Settings => OfficeSettings.Read(_office?.Settings);

    public void Dispose() => _register.Dispose();

    protected override void OnInitialized() => _register = new(Time);

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync() => await _register.ReadAsync(async token =>
    {
        var actor = await Viewer.ActorAsync();
        _offices = await Offices.ReadAsync(actor, Policies.Matrix[Policies.PaperSettings], token);
        _office = _offices.FirstOrDefault(office => office.Enterprise == Office) ?? (_offices is [var first, ..] ? first : null);
        if (_office is null)
        {
            return [];
        }

        var known = Settings.AllSeries();
        _series = known.Contains(_series) ? _series : known[0];
        _mayNumber = (await Hands.RightsAsync(_office.Enterprise, null, token)).Issue;
        return await Offices.RegisterAsync(actor, _office.Enterprise, Year, token);
    });

    private async Task TakeAsync()
    {
        (_busy, _said) = (true, null);
        try
        {
            var number = await Register.CancelNextAsync(
                await Hands.ForAsync(Policies.IssuePapers), _office?.Enterprise, _series, _reason, _register.Leaving);
            (_said, _reason) = (Words.RegisterTaken(number), "");
            await ReadAsync();
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
}
