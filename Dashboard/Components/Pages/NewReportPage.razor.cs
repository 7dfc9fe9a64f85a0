using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Desk;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>Asks for what a paper needs to be drafted, and drafts it.</summary>
public sealed partial class NewReportPage : ComponentBase, IDisposable
{
    private Reading<IReadOnlyList<WardTotal>> _wards = null!;
    private IReadOnlyList<OfficeLine> _offices = [];
    private PaperSheet? _corrected;
    private string _kind = "";
    private string _ward = "";
    private string _enterprise = "";
    private PeriodKind _period = PeriodKind.Week;
    private IReadOnlyList<BatchRow> _batches = [];
    private string _batch = "";
    private DateOnly _day;
    private DateOnly _from;
    private DateOnly _to;
    private string? _problem;
    private bool _busy;

    [Inject]
    public required Wards Wards { get; init; }

    [Inject]
    public required WardBatches Batches { get; init; }

    [Inject]
    public required PaperOfficeBook Offices { get; init; }

    [Inject]
    public required PaperSheets Sheets { get; init; }

    [Inject]
    public required PaperDesk Desk { get; init; }

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

    [SupplyParameterFromQuery(Name = "ward")]
    public string? WardAsked { get; set; }

    [SupplyParameterFromQuery(Name = "corrects")]
    public long? Corrects { get; set; }

    private bool NeedsWard => Papers.Find(_kind)?.Scope is not (PaperScope.Company or PaperScope.Enterprise);

    // Whose batches are of several wards are days like others.
    private bool ChoosesBatch => _period == PeriodKind.Batch && NeedsWard && _corrected is null;

    // A form for one customer is printed where the customer is, and a letter is drafted to the report that it brings.
    private IEnumerable<PaperKind> Kinds => Papers.Kinds.Where(kind => kind.Code != "review-form"
        && (kind.Code != CoverLetters.Kind || _corrected is not null)
        && ((kind.Scope is PaperScope.Company or PaperScope.Enterprise) ? _offices.Count > 0 : _wards.Value is { Count: > 0 }));

    // As far as it has gone; what has not begun is no period to report on.
    private ReportPeriod? Period => _corrected?.Line.Period ?? (Chosen is { } chosen && chosen.From <= Today ? chosen.Until(Today) : null);

    private DateOnly Today => VietnamTime.DayOf(Time.GetUtcNow());

    // A correction is of the very period that it corrects, whatever the office sets since.
    private ReportPeriod? Chosen => _corrected is { } old ? PaperAsk.Of(old).Period : _period switch
    {
        PeriodKind.Week => ReportPeriod.Week(_day, Settings.WeekCloses),
        PeriodKind.Month => ReportPeriod.Month(_day),
        PeriodKind.AdministrativeMonth => ReportPeriod.AdministrativeMonth(_day),
        PeriodKind.Campaign => ReportPeriod.Campaign(Today),
        PeriodKind.Batch when ChoosesBatch => _batches.FirstOrDefault(batch => batch.Batch == _batch) is { From: { } from, To: { } to }
            ? new ReportPeriod(from, to, PeriodKind.Batch, _batch)
            : null,
        PeriodKind.Batch or PeriodKind.Days => _from <= _to ? new ReportPeriod(_from, _to, _period) : null,
        _ => throw new InvalidOperationException($"Unknown period {_period}."),
    };

    private OfficeSettings Settings => OfficeSettings.Read(_offices.FirstOrDefault(office => office.Enterprise == Enterprise)?.Settings);

    private string? Enterprise => NeedsWard
        ? _wards.Value?.FirstOrDefault(ward => ward.Code == _ward)?.EnterpriseCode
        : _enterprise.Length == 0 ? null : _enterprise;

    public void Dispose() => _wards.Dispose();

    protected override async Task OnInitializedAsync()
    {
        _wards = new(Time);
        _day = Today;
        (_from, _to) = (_day.AddDays(-6), _day);
        await ReadAsync();
    }

    private async Task ReadAsync() => await _wards.ReadAsync(async token =>
    {
        var actor = await Viewer.ActorAsync();
        var roles = Policies.Matrix[Policies.PreparePapers];
        _offices = await Offices.ReadAsync(actor, roles, token);
        var own = await Offices.WardsAsync(actor, roles, token);
        var mine = (await Wards.ReadAsync(actor, token)).Where(ward => own.Contains(ward.Code)).ToList();
        _ward = mine.FirstOrDefault(ward => ward.Code == WardAsked)?.Code ?? (mine is [var one, ..] ? one.Code : "");
        _enterprise = _offices is [var first, ..] ? first.Enterprise ?? "" : "";
        if (Corrects is { } id && await Sheets.ReadAsync(actor, id, token) is { } old)
        {
            _corrected = old;
            _ward = old.Line.Ward ?? _ward;
            _enterprise = old.Line.Enterprise ?? "";
            (_period, _day, _from, _to) = (old.Line.Period.Kind, old.Line.Period.To, old.Line.Period.From, old.Line.Period.To);
        }

        _kind = _corrected?.Line.Kind ?? Papers.Kinds.FirstOrDefault(kind =>
            (kind.Scope is PaperScope.Company or PaperScope.Enterprise) ? mine.Count == 0 : mine.Count > 0)?.Code ?? "";
        return (IReadOnlyList<WardTotal>)mine;
    });

    private async Task ReadBatchesAsync()
    {
        (_batches, _batch) = ([], "");
        if (!ChoosesBatch)
        {
            return;
        }

        try
        {
            _batches = await Batches.ReadAsync(await Viewer.ActorAsync(), _ward, _wards.Leaving);
            _batch = _batches is [var newest, ..] ? newest.Batch : "";
        }
        catch (OperationCanceledException) when (_wards.IsLeft)
        {
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _problem = Words.NotReadTitle;
        }
    }

    private async Task DraftAsync()
    {
        if (Period is null || Chosen is not { } period)
        {
            return;
        }

        (_busy, _problem) = (true, null);
        try
        {
            var ask = new PaperAsk(
                _kind, Enterprise, NeedsWard ? _ward : null, _corrected?.Line.GroupCode, _corrected?.Line.BuildingCode, period, _corrected?.Line.PaperId);
            var id = await Desk.DraftAsync(await Viewer.ActorAsync(), await Hands.ForAsync(PaperAct.Draft), ask, _wards.Leaving);
            Navigation.NavigateTo(Paths.Report(id));
        }
        catch (PaperRefusedException refused)
        {
            _problem = Words.PaperRefusal(refused.Why);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _problem = Words.PaperNotKept;
        }
        finally
        {
            _busy = false;
        }
    }
}
