using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Components;

/// <content>Calendar, feeds, tokens and the server.</content>
public abstract partial class Words
{
    public abstract string SettingsTitle { get; }

    public abstract string CalendarTitle { get; }

    public abstract string CalendarIntroduction { get; }

    public abstract string CalendarDeriving { get; }

    public abstract string CalendarAdd { get; }

    public abstract string CalendarDay { get; }

    public abstract string CalendarKind { get; }

    public abstract string CalendarName { get; }

    public abstract string CalendarSource { get; }

    public abstract string CalendarSet { get; }

    public abstract string CalendarClear { get; }

    public abstract string CalendarIncomplete { get; }

    public abstract string FeedDeskTitle { get; }

    public abstract string FeedDeskIntroduction { get; }

    public abstract string FeedRotate { get; }

    public abstract string FeedRemove { get; }

    public abstract string FeedAdd { get; }

    public abstract string FeedName { get; }

    public abstract string FeedNameHint { get; }

    public abstract string FeedTypesField { get; }

    public abstract string FeedAddAction { get; }

    public abstract string FeedRefused { get; }

    public abstract string TokensTitle { get; }

    public abstract string TokensIntroduction { get; }

    public abstract string TokenOnce { get; }

    public abstract string TokensNone { get; }

    public abstract string TokenRemove { get; }

    public abstract string TokenAdd { get; }

    public abstract string TokenName { get; }

    public abstract string TokenAddAction { get; }

    public abstract string ServerTitle { get; }

    public abstract string ServerIntroduction { get; }

    public abstract string FeedSecretOnce(string feed);

    public abstract string FeedTypes(IReadOnlySet<EventType>? types);

    public abstract string DayKindName(DayKind kind);

    public abstract IReadOnlyList<(string Name, string Setting, string Value)> ServerSettings(DashboardOptions options);
}
