using System.Globalization;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Live;
using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Registry;
using Coordination.Reports.Leaders;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>Whom the ward's leaders call, and its sessions: plain forms. Who may arrange what where is the database's word.</summary>
public sealed partial class AssistancePage : ComponentBase
{
    private WardBoard? _board;
    private ArrangedHelp _help = new([], []);
    private IReadOnlyList<LedGroup> _led = [];
    private string? _fault;

    [Inject]
    public required ScopeBook Scopes { get; init; }

    [Inject]
    public required BoardKeeper Keeper { get; init; }

    [Inject]
    public required Arranged Arranged { get; init; }

    [Inject]
    public required LeaderLists Lists { get; init; }

    [Inject]
    public required Assistance Assistance { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Parameter]
    public required string Ward { get; set; }

    [SupplyParameterFromQuery(Name = "contact")]
    public int? ContactId { get; set; }

    [SupplyParameterFromQuery(Name = "session")]
    public int? SessionId { get; set; }

    [SupplyParameterFromQuery(Name = "saved")]
    public string? Saved { get; set; }

    [SupplyParameterFromForm(FormName = "contact")]
    public ContactFields? Contact { get; set; }

    [SupplyParameterFromForm(FormName = "session")]
    public SessionFields? Session { get; set; }

    private string Here => Paths.Assistance(Paths.Code(Ward));

    protected override async Task OnInitializedAsync()
    {
        Contact ??= new();
        Session ??= new();
        try
        {
            var actor = await Viewer.ActorAsync();
            if (await Scopes.ReadAsync(actor, Paths.Code(Ward), Context.RequestAborted) is { } scope)
            {
                _board = await Keeper.GetAsync(scope, Context.RequestAborted);
            }

            if (_board is not { } board)
            {
                Navigation.NotFound();
                return;
            }

            _help = await Arranged.OfWardAsync(actor, board.WardId, Context.RequestAborted);
            _led = await Lists.OnAsync(actor, board.Code, board.Today, null, Context.RequestAborted);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _fault = Words.NotReadTitle;
            return;
        }

        if (Contact.Name is null && _help.Contacts.FirstOrDefault(contact => contact.Id == ContactId) is { } known)
        {
            Contact = new() { Id = known.Id, Name = known.Name, Phone = known.Phone, Groups = Joined(known.Groups), Buildings = Joined(known.Buildings) };
        }

        if (Session.Day is null && _help.Sessions.FirstOrDefault(session => session.Id == SessionId) is { } planned)
        {
            var (starts, ends) = (VietnamTime.Local(planned.Starts), VietnamTime.Local(planned.Ends));
            Session = new()
            {
                Id = planned.Id,
                Day = starts.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                From = starts.ToString("HH:mm", CultureInfo.InvariantCulture),
                To = ends.ToString("HH:mm", CultureInfo.InvariantCulture),
                Venue = planned.Venue,
                Note = planned.Note,
                Groups = Joined(planned.Groups),
                Buildings = Joined(planned.Buildings),
            };
        }
    }

    private Task SaveContactAsync() => SaveAsync(async actor =>
    {
        if (CleanText.OrNull(Contact!.Name) is not { } name || CleanText.OrNull(Contact.Phone) is null)
        {
            return Words.ArrangedMissing;
        }

        return Phone.Parse(Contact.Phone).E164orNational is not { } phone ? Words.ArrangedPhone
            : await Assistance.PutAsync(
                actor,
                new ContactDraft(Paths.Code(Ward), Contact.Id, name, phone, Codes(Contact.Groups), Codes(Contact.Buildings), Contact.Remove),
                CancellationToken.None) ? null : Words.ArrangedPlace;
    });

    private Task SaveSessionAsync() => SaveAsync(async actor =>
    {
        if (!DateOnly.TryParseExact(Session!.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !TimeOnly.TryParse(Session.From, CultureInfo.InvariantCulture, out var from)
            || !TimeOnly.TryParse(Session.To, CultureInfo.InvariantCulture, out var to)
            || to <= from || CleanText.OrNull(Session.Venue) is not { } venue)
        {
            return Words.ArrangedTime;
        }

        var start = VietnamTime.StartOf(day);
        return await Assistance.PutAsync(
            actor,
            new SessionDraft(
                Paths.Code(Ward), Session.Id, Codes(Session.Groups), Codes(Session.Buildings), start + from.ToTimeSpan(), start + to.ToTimeSpan(), venue,
                CleanText.OrNull(Session.Note), Session.Remove),
            CancellationToken.None) ? null : Words.ArrangedPlace;
    });

    private async Task SaveAsync(Func<Actor, Task<string?>> save)
    {
        if (_board is null)
        {
            return;
        }

        try
        {
            _fault = await save(await Viewer.ActorAsync());
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _fault = Words.ArrangedAway;
        }

        if (_fault is null)
        {
            Navigation.NavigateTo(Here + "?saved=1");
        }
    }

    private string For(IReadOnlyList<string> groups, IReadOnlyList<string> buildings) => groups.Count + buildings.Count == 0
        ? Words.ForWholeWard
        : string.Join("; ", new[]
        {
            groups.Count == 0 ? null : $"{Words.PlaceColumn(Ingest.Tallies.PlaceKind.Group)} {Joined(groups)}",
            buildings.Count == 0 ? null : Joined([.. buildings.Select(Name)]),
        }.OfType<string>());

    private string Name(string building) => _board!.Buildings.FirstOrDefault(unit => unit.Code == building)?.Name ?? building;

    // Who leads the groups of a session calls their people to it.
    private IEnumerable<LeaderLine> Leaders(IReadOnlyList<string> groups) => _led.Where(group => groups.Contains(group.Code)).Select(group => group.Leader).OfType<LeaderLine>();

    private static string Joined(IReadOnlyList<string> codes) => string.Join(", ", codes);

    private static string[] Codes(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>What the form of a contact sends.</summary>
    public sealed class ContactFields
    {
        public int? Id { get; set; }

        public string? Name { get; set; }

        public string? Phone { get; set; }

        public string? Groups { get; set; }

        public string? Buildings { get; set; }

        public bool Remove { get; set; }
    }

    /// <summary>What the form of a session sends.</summary>
    public sealed class SessionFields
    {
        public int? Id { get; set; }

        public string? Day { get; set; }

        public string? From { get; set; }

        public string? To { get; set; }

        public string? Venue { get; set; }

        public string? Note { get; set; }

        public string? Groups { get; set; }

        public string? Buildings { get; set; }

        public bool Remove { get; set; }
    }
}
