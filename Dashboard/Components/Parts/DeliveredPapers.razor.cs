using Coordination.Dashboard.Access;
using Coordination.Dashboard.Desk;
using Coordination.Ingest.Register;
using Coordination.Reports.Register;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>What is for me, and where I want it sent besides?</summary>
public sealed partial class DeliveredPapers : ComponentBase, IDisposable
{
    private const int Most = 30;

    private Reading<IReadOnlyList<PaperDelivery>> _mine = null!;
    private string? _address;
    private string? _typed;
    private string? _said;

    [Inject]
    public required PaperDeliveries Deliveries { get; init; }

    [Inject]
    public required PaperPost Post { get; init; }

    [Inject]
    public required DashboardOptions Options { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    private bool HasMail => Options.Mail is not null;

    public void Dispose() => _mine.Dispose();

    protected override async Task OnInitializedAsync()
    {
        _mine = new(Time);
        await ReadAsync();
    }

    private async Task ReadAsync() => await _mine.ReadAsync(async token =>
    {
        var actor = await Viewer.ActorAsync();
        _typed = _address = HasMail ? await Deliveries.AddressAsync(actor, token) : null;
        return await Deliveries.ReadAsync(actor, Most, token);
    });

    private async Task SeenAsync()
    {
        if (await OwnAsync() is { } account)
        {
            await Post.SeenAsync(account, null, _mine.Leaving);
            await ReadAsync();
        }
    }

    private async Task KeepAsync()
    {
        var address = string.IsNullOrWhiteSpace(_typed) ? null : _typed.Trim();
        if (address is not null && !OwnMail.IsAddress(address))
        {
            _said = Words.MailWrong;
            return;
        }

        try
        {
            if (await OwnAsync() is { } account)
            {
                await Post.AddressAsync(account, address, _mine.Leaving);
                (_address, _said) = (address, Words.MailKept(address));
            }
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _said = Words.PaperNotKept;
        }
    }

    // One's own things, and not while somebody else looks with one's eyes.
    private async Task<int?> OwnAsync() => await Viewer.MayAsync(Policies.OwnAccount) ? (await Viewer.AccountAsync())?.Id : null;
}
