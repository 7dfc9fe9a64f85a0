using Coordination.Dashboard.Access;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>Asks the door to personal data for one holder's phone in full.</summary>
public sealed partial class Unmask : ComponentBase
{
    private HolderContact? _contact;
    private int _contactOf;
    private string _reason = "";
    private string? _problem;
    private bool _busy;

    [Inject]
    public required Holders Holders { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required int WardId { get; set; }

    [Parameter, EditorRequired]
    public required int ContractId { get; set; }

    protected override void OnParametersSet()
    {
        if (_contactOf != ContractId)
        {
            (_contact, _contactOf, _reason, _problem) = (null, ContractId, "", null);
        }
    }

    private async Task ShowAsync()
    {
        if (string.IsNullOrWhiteSpace(_reason))
        {
            _problem = Words.UnmaskNoReason;
            return;
        }

        (_busy, _problem) = (true, null);
        try
        {
            _contact = await Viewer.MayAsync(Policies.Unmask)
                ? await Holders.UnmaskAsync(await Viewer.ActorAsync(), WardId, ContractId, _reason, CancellationToken.None)
                : null;
            _problem = _contact is null ? Words.UnmaskRefused : null;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _problem = Words.UnmaskAway;
        }
        finally
        {
            _busy = false;
        }
    }
}
