using System.Text;
using System.Text.Json;

using Coordination.Dashboard.Access;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

using Radzen;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>One message in quarantine with what can be done about it. Nothing is lost by any of it: a discarded one stays on record.</summary>
public sealed partial class QuarantineEntry : ComponentBase
{
    private string? _bytes;
    private string _text = "";
    private bool _isShown;
    private bool _mending;
    private bool _notJson;
    private bool _busy;

    [Inject]
    public required Quarantine Quarantine { get; init; }

    [Inject]
    public required QuarantineList List { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required DialogService Dialogs { get; init; }

    [Inject]
    public required NotificationService Notifications { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required QuarantinedEvent Entry { get; set; }

    /// <summary>Something was done; the list may have changed.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    private Task ReplayAsync() => ActAsync(async actor => Words.Replayed(await Quarantine.ReplayAsync(actor, Entry.Id, CancellationToken.None)));

    private async Task ShowAsync() => _isShown = !_isShown && await OpenAsync();

    private async Task BeginMendingAsync()
    {
        if (await OpenAsync())
        {
            (_mending, _notJson, _text) = (true, false, Indented(_bytes!));
        }
    }

    private async Task MendAsync()
    {
        _notJson = !IsJson(_text);
        if (!_notJson)
        {
            var body = Encoding.UTF8.GetBytes(_text);
            await ActAsync(async actor => Words.Replayed(await Quarantine.MendAsync(actor, Entry.Id, body, CancellationToken.None)));
        }
    }

    private async Task DiscardAsync()
    {
        if (await Dialogs.OpenAsync(Words.DiscardTitle, Question, new DialogOptions { ShowClose = false, CloseDialogOnEsc = true }) is true)
        {
            await ActAsync(async actor =>
                await Quarantine.DiscardAsync(actor, Entry.Id, CancellationToken.None) ? Words.Discarded : Words.AlreadyClosed);
        }
    }

    // One reading in the log for as long as the message is on the screen. Bytes that are no UTF-8 show as replacement signs; the record keeps them
    // as they came.
    private async Task<bool> OpenAsync()
    {
        if (_bytes is null)
        {
            await TryAsync(async actor =>
            {
                _bytes = await List.OpenAsync(actor, Entry.Id, CancellationToken.None) is { } body ? Encoding.UTF8.GetString(body) : null;
                if (_bytes is null)
                {
                    await SayAsync(Words.AlreadyClosed);
                }
            });
        }

        return _bytes is not null;
    }

    private Task ActAsync(Func<Actor, Task<string>> act) => TryAsync(async actor => await SayAsync(await act(actor)));

    private async Task SayAsync(string what)
    {
        Notifications.Notify(NotificationSeverity.Info, what);
        await Closed.InvokeAsync();
    }

    private async Task TryAsync(Func<Actor, Task> act)
    {
        if (!await Viewer.MayAsync(Policies.MendFeeds))
        {
            return;
        }

        _busy = true;
        try
        {
            await act(await Viewer.ActorAsync());
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException or IntakeUnavailableException)
        {
            Notifications.Notify(NotificationSeverity.Error, Words.ActionFailed, duration: 10_000);
        }
        finally
        {
            _busy = false;
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Indented(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return JsonSerializer.Serialize(json.RootElement, Readable);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
