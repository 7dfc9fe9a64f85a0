using System.Globalization;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Live;
using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>Where do I call? All wards in the viewer's scope beside each other, for any period; read again every few seconds.</summary>
public sealed partial class CompanyPage : ComponentBase, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private Reading<IReadOnlyList<WardStanding>> _wards = null!;
    private ITimer? _timer;
    private bool _wrong;

    [Inject]
    public required CompanyWards Wards { get; init; }

    [Inject]
    public required BoardKeeper Keeper { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? FromText { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? ToText { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? SortWord { get; set; }

    private DaySpan Span { get; set; }

    private CompanySort Order => CompanyOrder.Parse(SortWord);

    private DateOnly Today => VietnamTime.DayOf(Time.GetUtcNow());

    public void Dispose()
    {
        _wards.Dispose();
        _timer?.Dispose();
    }

    protected override void OnInitialized()
    {
        _wards = new(Time);
        if (RendererInfo.IsInteractive)
        {
            _timer = Time.CreateTimer(_ => _ = InvokeAsync(ReadAsync), null, Interval, Interval);
        }
    }

    protected override Task OnParametersSetAsync()
    {
        var asked = DaySpan.Parse(FromText, ToText);
        _wrong = asked is null && (FromText ?? ToText) is not null;
        Span = asked ?? DaySpan.Of(CompanyPeriod.Week, Today);
        return ReadAsync();
    }

    private async Task ReadAsync()
    {
        var span = Span;
        await _wards.ReadAsync(async token => await Wards.ReadAsync(await Viewer.ActorAsync(), span.From, span.To, token));
        if (!_wards.IsLeft)
        {
            StateHasChanged();
        }
    }

    private static string Href(DaySpan span) => string.Create(CultureInfo.InvariantCulture, $"/company?from={span.From:O}&to={span.To:O}");
}
