using Coordination.Dashboard.Access;
using Coordination.Dashboard.DataProtection;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>What the record holds about one customer code, for the person whom it concerns.</summary>
public sealed partial class ExtractPage : ComponentBase
{
    private IReadOnlyList<SubjectExtract>? _extracts;
    private string? _contact;

    [Inject]
    public required DataRequests Requests { get; init; }

    [Inject]
    public required ProcessingRegister Register { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "code")]
    public string? Code { get; set; }

    private DateTimeOffset Now => Time.GetUtcNow();

    private async Task GatherAsync()
    {
        var actor = await Viewer.ActorAsync();
        _extracts = await Requests.GatherAsync(actor, Id, Code ?? "", Context.RequestAborted);
        _contact = await Register.ContactAsync(actor, Context.RequestAborted);
    }
}
