using System.Text;
using System.Text.Json;

using Coordination.Ingest.Journal;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

using Radzen;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>One message in quarantine with what can be done about it. Nothing is lost by any of it: a discarded one stays on record.</summary>
public sealed partial class QuarantineEntry : ComponentBase
{
    private string _text = "";
    private bool _mending;
    private bool _notJson;
    private bool _busy;

    [Inject]
    public required Quarantine Quarantine { get; init; }

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

    // Bytes that are no UTF-8 show as replacement signs; the record keeps them as they came.
    private string Text => Encoding.UTF8.GetString(Entry.Body);

    private Task ReplayAsync() => ActAsync(async () => Words.Replayed(await Quarantine.ReplayAsync(Entry.Id, CancellationToken.None)));

    private void BeginMending() => (_mending, _notJson, _text) = (true, false, Indented(Text));

    private async Task MendAsync()
    {
        _notJson = !IsJson(_text);
        if (!_notJson)
        {
            var body = Encoding.UTF8.GetBytes(_text);
            await ActAsync(async () => Words.Replayed(await Quarantine.MendAsync(Entry.Id, body, CancellationToken.None)));
        }
    }

    private async Task DiscardAsync()
    {
        var sure = await Dialogs.Confirm(Words.DiscardQuestion, Words.DiscardTitle,
            new ConfirmOptions { OkButtonText = Words.Discard, CancelButtonText = Words.Cancel, CloseDialogOnEsc = true });
        if (sure == true)
        {
            await ActAsync(async () =>
            {
                await Quarantine.DiscardAsync(Entry.Id, CancellationToken.None);
                return Words.Discarded;
            });
        }
    }

    private async Task ActAsync(Func<Task<string>> act)
    {
        _busy = true;
        try
        {
            Notifications.Notify(NotificationSeverity.Info, await act());
            await Closed.InvokeAsync();
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
