using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.DataProtection;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>Which personal data are processed, why, for how long, and who gets them?</summary>
public sealed partial class RegisterPage : ComponentBase, IDisposable
{
    private Reading<Page> _page = null!;
    private Deed _deed = null!;
    private string _contact = "";

    [Inject]
    public required ProcessingRegister Register { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    public void Dispose() => _page.Dispose();

    protected override async Task OnInitializedAsync()
    {
        (_page, _deed) = (new(Time), new(Viewer));
        await ReadAsync();
    }

    private async Task ReadAsync() => await _page.ReadAsync(async token =>
    {
        var actor = await Viewer.ActorAsync();
        return new Page(await Register.ReadAsync(actor, token), await Register.CountAsync(actor, token), await Register.ContactAsync(actor, token));
    });

    private async Task SetContactAsync()
    {
        if (!string.IsNullOrWhiteSpace(_contact) && await _deed.DoAsync(Words, async actor =>
        {
            await Register.SetContactAsync(actor, _contact.Trim(), CancellationToken.None);
            return Words.Kept;
        }))
        {
            await ReadAsync();
        }
    }

    private sealed record Page(IReadOnlyList<ProcessingActivity> Activities, SubjectCounts Counts, string? Contact);
}
