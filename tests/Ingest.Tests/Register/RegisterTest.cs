using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Support;
using Xunit;

namespace Coordination.Ingest.Tests.Register;

/// <summary>A ward A with people of its enterprise, and papers about it without any letter on them: a number and a state need none.</summary>
public abstract class RegisterTest : IAsyncLifetime
{
    protected const string Series = "all";

    private readonly Dictionary<string, Hand> _hands = [];
    private TestDatabase _database = null!;

    protected IngestHost Host { get; private set; } = null!;

    private protected PaperBook Book => Host.Get<PaperBook>();

    private protected PaperRegister Numbers => Host.Get<PaperRegister>();

    public virtual async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        Host = new IngestHost(_database);
        await Host.WardAsync("A", 3);
        await Host.WardAsync("B", 3);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody of a role in the enterprise, or in a ward.</summary>
    protected async Task<Hand> HandAsync(string role, string? ward = null)
    {
        if (!_hands.TryGetValue(role + ward, out var hand))
        {
            var id = await TestAccounts.PersonAsync(_database.DataSource, $"{role}.{ward}.x", role, ward);
            hand = _hands[role + ward] = new Hand(id, $"Người {role}", [role]);
        }

        return hand;
    }

    protected async Task<long> DraftAsync(long? replaces = null, string kind = "progress-ward", params string[] figures) => await Book.DraftAsync(
        await HandAsync("care"),
        new PaperDraft
        {
            Kind = kind,
            Enterprise = IngestHost.Enterprise,
            Ward = "A",
            PeriodKind = 0,
            From = new DateOnly(2026, 6, 1),
            To = new DateOnly(2026, 6, 7),
            AsOf = IngestHost.Start,
            Figures = figures is [] ? ["""{"total":3}"""] : figures,
            Positions = [new PartPosition(0, await Host.WardIdAsync("A"), (await Host.BoardAsync("A")).Position)],
            Texts = """{"tasks":"Tiếp tục"}""",
            Replaces = replaces,
        },
        default);

    protected async Task<long> ApprovedAsync(long? replaces = null)
    {
        var id = await DraftAsync(replaces);
        await Book.MoveAsync(await HandAsync("care"), id, 1, PaperAct.Check, null, default);
        await Book.MoveAsync(await HandAsync("enterprise"), id, 2, PaperAct.Approve, null, default);
        return id;
    }

    protected async Task<PaperIssued> IssueAsync(long id, Func<PaperIssued, byte[]>? bytes = null, string series = Series, string? type = "BC") =>
        await Numbers.IssueAsync(
            await HandAsync("records"), id, 3, new PaperIssue(type, series, "XN1", "KD", """{"issuer":"Xí nghiệp 1"}""", new Uri("http://localhost"), "test"),
            issued => new PaperWritten([new PaperFile(PaperFileRoles.Pdf, "bao-cao.pdf", "application/pdf", bytes?.Invoke(issued) ?? [1, 2, 3])], []), default);

    protected Task<int[]> TakenAsync() => Host.AskAsync<int[]>("select coalesce(array_agg(number order by number), '{}') from paper_number");

    protected Task<PaperState> StateAsync(long id) => Host.AskAsync<short>("select state from paper where paper_id = @id", new { id })
        .ContinueWith(state => (PaperState)state.Result, TaskScheduler.Default);

    protected static async Task RefusedAsync(PaperRefusal why, Func<Task> act) =>
        Assert.Equal(why, (await Assert.ThrowsAsync<PaperRefusedException>(act)).Why);

    protected Task<int> EventsAsync(EventType type) =>
        Host.AskAsync<int>("select count(*)::int from journal where type = @type and contract_id = 0", new { type = (short)type });
}
