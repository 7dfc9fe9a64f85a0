using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Reports.Register;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>The company's or an enterprise's letterhead, numbers and schedule.</summary>
public sealed partial class ReportSettingsPage : ComponentBase, IDisposable
{
    private Reading<IReadOnlyList<OfficeLine>> _offices = null!;
    private OfficeLine? _office;

    [Inject]
    public required PaperOfficeBook Offices { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [SupplyParameterFromQuery(Name = "office")]
    public string? Office { get; set; }

    public void Dispose() => _offices.Dispose();

    protected override void OnInitialized() => _offices = new(Time);

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        await _offices.ReadAsync(async token =>
            await Offices.ReadAsync(await Viewer.ActorAsync(), Policies.Matrix[Policies.PaperSettings], token));
        _office = _offices.Value?.FirstOrDefault(office => office.Enterprise == Office) ?? (_offices.Value is [var first, ..] ? first : null);
    }
}
