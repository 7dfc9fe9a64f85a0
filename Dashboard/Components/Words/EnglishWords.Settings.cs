using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Components;

/// <content>Calendar, feeds, tokens and the server.</content>
public sealed partial class EnglishWords
{
    public override string SettingsTitle => "Settings";

    public override string CalendarTitle => "Working days";

    public override string CalendarIntroduction =>
        "Holidays, swapped days off and make-up working days. The five days for signing follow this calendar; a change "
        + "derives open deadlines afresh.";

    public override string CalendarDeriving => "Entered. Open deadlines are being derived afresh, within some ten seconds.";

    public override string CalendarAdd => "Add or mend a day";

    public override string CalendarDay => "Day";

    public override string CalendarKind => "Kind of day";

    public override string CalendarName => "Name";

    public override string CalendarSource => "The paper that announced it";

    public override string CalendarSet => "Enter this day";

    public override string CalendarClear => "Take out";

    public override string CalendarIncomplete => "Please give the day, its name and the paper that announced it.";

    public override string FeedDeskTitle => "Registered data sources";

    public override string FeedDeskIntroduction => "Add, renew and remove the sources that send what happens. A secret is shown once.";

    public override string FeedRotate => "New secret";

    public override string FeedRemove => "Remove";

    public override string FeedAdd => "Add a source";

    public override string FeedName => "Name";

    public override string FeedNameHint =>
        "Plain letters, digits and . _ -; for example vcontract-dongda. It stands in every event of the source.";

    public override string FeedTypesField => "May send only (none chosen: everything)";

    public override string FeedAddAction => "Add this source";

    public override string FeedRefused =>
        "Not done: the name is taken or cannot be used, or the source was just removed. Nothing was changed.";

    public override string TokensTitle => "Tokens for programs";

    public override string TokensIntroduction =>
        "Programs that read by the API, each with a token and grants of its own. A token is shown once.";

    public override string TokenOnce => "The token is shown only now";

    public override string TokensNone => "No tokens yet.";

    public override string TokenRemove => "Take back";

    public override string TokenAdd => "Add a token";

    public override string TokenName => "Name of the program";

    public override string TokenAddAction => "Make the token";

    public override string ServerTitle => "Server";

    public override string ServerIntroduction => "Set where the program is started; only shown here. Passwords and secrets are left out.";

    public override string FeedSecretOnce(string feed) => $"The secret of {feed}, shown only now";

    public override string FeedTypes(IReadOnlySet<EventType>? types) => types is null ? "every type" : string.Join(", ", types.Order().Select(EventName));

    public override string DayKindName(DayKind kind) => kind switch
    {
        DayKind.Holiday => "holiday",
        DayKind.SwappedOff => "swapped day off",
        DayKind.MakeUpWorkingDay => "make-up working day",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override IReadOnlyList<(string Name, string Setting, string Value)> ServerSettings(DashboardOptions options) =>
    [
        ("Address for people", "COORDINATION_PUBLIC_URL", options.PublicUrl?.ToString() ?? "the one that is open"),
        ("Listens on", "ASPNETCORE_URLS", options.Urls),
        ("Data folder", "COORDINATION_DATA", options.DataFolder),
        ("Database", "COORDINATION_DB", options.Database),
        ("Sign-in by a provider", "COORDINATION_OIDC_AUTHORITY", options.Oidc?.Authority.ToString() ?? "off"),
        ("Trusted proxies", "COORDINATION_PROXIES", options.Proxies.Count == 0 ? "none" : string.Join(", ", options.Proxies)),
        ("Several servers (Redis)", "COORDINATION_REDIS", options.Redis is null ? "off" : "on"),
    ];
}
