using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.DataProtection;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>Who read what, when, why and from where? Everything that decides the list stands in its address.</summary>
public sealed partial class AccessLogPage : ComponentBase, IDisposable
{
    private const int PageSize = 50;

    private Reading<Page> _page = null!;
    private (LogFilter, string?)? _read;

    [Inject]
    public required AccessLog Log { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [SupplyParameterFromQuery(Name = "person")]
    public string? Person { get; set; }

    [SupplyParameterFromQuery(Name = "ward")]
    public string? Ward { get; set; }

    [SupplyParameterFromQuery(Name = "code")]
    public string? Code { get; set; }

    [SupplyParameterFromQuery(Name = "action")]
    public string? Action { get; set; }

    [SupplyParameterFromQuery(Name = "purpose")]
    public string? Purpose { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? FromText { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? ToText { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    public string? Before { get; set; }

    private LogFilter Filter => LogQuery.Read(name => name switch
    {
        "person" => Person,
        "ward" => Ward,
        "code" => Code,
        "action" => Action,
        "purpose" => Purpose,
        "from" => FromText,
        "to" => ToText,
        "q" => Search,
        _ => null,
    });

    public void Dispose() => _page.Dispose();

    protected override void OnInitialized() => _page = new(Time);

    protected override async Task OnParametersSetAsync()
    {
        if (_read != (Filter, Before))
        {
            _read = (Filter, Before);
            await ReadAsync();
        }
    }

    private async Task ReadAsync() => await _page.ReadAsync(async token =>
    {
        var (filter, before) = (Filter, Before);
        var actor = await Viewer.ActorAsync();
        return new Page(
            await Log.PageAsync(actor, filter, before, PageSize, token),
            await Log.CountAsync(actor, filter, token),
            await Log.KindsAsync(actor, token),
            await Log.WardsAsync(actor, token));
    });

    private sealed record Page(
        LogPage Log, int Total, IReadOnlyList<(string Action, string Purpose)> Kinds, IReadOnlyList<(string Code, string Name)> Wards);
}
