using Coordination.Dashboard.Access;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>The line that says of which groups a group was formed. Where it cannot be read the page does without.</summary>
public sealed partial class GroupOriginLine : ComponentBase, IDisposable
{
    private Reading<GroupOrigin> _origin = null!;

    [Inject]
    public required GroupOrigins Origins { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public int WardId { get; set; }

    [Parameter, EditorRequired]
    public required string Code { get; set; }

    public void Dispose() => _origin.Dispose();

    protected override async Task OnInitializedAsync()
    {
        _origin = new(Time);
        await _origin.ReadAsync(async token => await Origins.ReadAsync(await Viewer.ActorAsync(), WardId, Code, token));
    }
}
