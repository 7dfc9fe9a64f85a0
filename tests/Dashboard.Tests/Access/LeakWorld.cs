using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Coordination.Dashboard.DataProtection;
using Coordination.Dashboard.Files;
using Coordination.Dashboard.Tests.Api;
using Coordination.Dashboard.Tests.Desk;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Support;
using Dapper;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

/// <summary>
/// Ward A with its own people, and ward B of another enterprise, whose words stand nowhere else. Served once; who walks it changes nothing
/// that another walk could see, but for the last walk of forms, which writes in ward B alone.
/// </summary>
public sealed partial class LeakWorld : DashboardTest
{
    public const string ForeignHolder = "Trương Thị Khuất";
    public const string ForeignStreet = "Ngõ Khuất Nẻo";
    public const string ForeignFeed = "khuat-feed";
    public const string ForeignCustomer = "KHUAT0001";
    /// <summary>What the data-protection officer wrote, for themselves alone.</summary>
    public const string Kept = "Việc Khuất Lấp";

    /// <summary>Who leads the group of ward B, and their number.</summary>
    public const string ForeignLeader = "Hồ Thị Khuất Dạng";

    public const string ForeignLeaderPhone = "0300000888";

    public const string Neighbour = "LANGGIENG1";
    public const string NeighbourPhone = "0900000002";

    // What one leaves behind by reading and by being refused, and what the program does by itself.
    private static readonly string[] LeftBehind =
        ["access_log", "access_log_head", "access_log_check", "feed_refusal", "device", "protection_key", "subject_count", "retention_run"];

    private readonly Dictionary<string, long> _papers = [];
    private readonly Dictionary<string, long> _packs = [];
    private HashSet<string> _open = [];
    private int _request;
    private int _incident;
    private Guid _file;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var places = Beside.Get<PlaceRegistry>();
        await places.AddEnterpriseAsync("KHUAT", "Xí nghiệp Khuất", default);
        await places.AddWardAsync("B", "Phường Khuất", "KHUAT", default);
        await Beside.Get<FeedRegistry>().AddAsync(ForeignFeed, "KHUAT", null, default);
        await Beside.ImportAsync("B", new CustomerList()
            .Add(ForeignCustomer, holder: ForeignHolder, address: $"Số 1 {ForeignStreet}", phone: "0900000001", group: "1", building: "Nhà Khuất"));
        await Beside.ImportAsync("A", new CustomerList()
            .Add(Neighbour, holder: "Lê Láng Giềng", address: "Số 2 Ngõ Láng Giềng", phone: NeighbourPhone, group: "3"));
        await Beside.SendAsync(new EventDraft(EventType.InvitationSent, ForeignCustomer), new EventDraft(EventType.InvitationSent, Neighbour));
        await Beside.SendAsync(
            EventDraft.Batch([new EventDraft(EventType.InvitationSent, "KHUAT-VO-DANH") { Source = ForeignFeed }]), ForeignFeed);
        _papers["A"] = await IssuedPaper.OfAsync(Dashboard, IngestHost.Enterprise, "A");
        _papers["B"] = await IssuedPaper.OfAsync(Dashboard, "KHUAT", "B");
        _packs["A"] = await IssuedPaper.OfAsync(Dashboard, IngestHost.Enterprise, "A", "group-sheet");
        _packs["B"] = await IssuedPaper.OfAsync(Dashboard, "KHUAT", "B", "group-sheet");
        _open =
        [
            .. Dashboard.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null)
                .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').Split('/')[0]),
        ];
        Assert.Contains("sign-in", _open);
        await ArrangeAsync("A", "3", "Láng Giềng");
        await ArrangeAsync("B", "1", "Khuất Nẻo");
        await ListLeadersAsync();
        await KeepAsync();
    }

    private async Task ListLeadersAsync()
    {
        var (steps, today) = (new LeaderSteps(Dashboard.Get<Npgsql.NpgsqlDataSource>(), TimeProvider.System), VietnamTime.DayOf(DateTimeOffset.UtcNow));
        await steps.InForceAsync("A", today, LeaderSteps.Leader("3", "Cô Láng Giềng Trưởng", "0300000887"));
        await steps.InForceAsync("B", today, LeaderSteps.Leader("1", ForeignLeader, ForeignLeaderPhone));
        await steps.Requests.AskAsync(Ingest.Register.Hand.Program, "B", today.AddDays(3), "Khuất Nẻo", default);
    }

    // Somebody to call and a session, whose words tell whose they are.
    private async Task ArrangeAsync(string ward, string group, string word)
    {
        var assistance = Beside.Get<Assistance>();
        var start = DateTimeOffset.UtcNow.AddDays(2);
        Assert.True(await assistance.PutAsync(Actor.Program, new ContactDraft(ward, null, $"Cô {word}", "0300000777", [group], []), default));
        Assert.True(await assistance.PutAsync(
            Actor.Program, new SessionDraft(ward, null, [group], [], start, start.AddHours(2), $"Nhà văn hóa Ngõ {word}", null), default));
    }

    // What the data-protection officer keeps about the customer of ward B, and a file that somebody of there brought.
    private async Task KeepAsync()
    {
        var officer = new Actor(await TestAccounts.PersonAsync(Database.DataSource, "phu.trach.b", "dpo"));
        _request = await Dashboard.Get<DataRequests>().AddAsync(
            officer,
            new RequestDraft(DateTimeOffset.UtcNow, "Bà Hoa", RequestChannel.Counter, RequestKind.Provide, false, [ForeignCustomer], Kept),
            default);
        _incident = await Dashboard.Get<Incidents>().AddAsync(
            officer,
            new IncidentVersion
            {
                DetectedAt = DateTimeOffset.UtcNow,
                Happened = Kept,
                Kind = default,
                What = "Gửi nhầm",
                Involved = Kept,
                DataKinds = "Họ tên",
                Consequences = "Chưa rõ",
                Measures = "Thu hồi",
                Contact = "Phụ trách",
            },
            default);
        _file = (await Dashboard.Get<BroughtFiles>().KeepAsync(
            officer.AccountId, "khuat.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ForeignHolder)), default)).Id;
    }

    public Uri Address => Dashboard.Address;

    public long Paper(string ward) => _papers[ward];

    /// <summary>Everybody of ward A, with the places that are theirs.</summary>
    public Task<string> TokenAsync(string role) => role switch
    {
        "leader" or "area" => TestAccounts.TokenAsync(Database.DataSource, role, "A", group: "2"),
        "building" => TestAccounts.TokenAsync(Database.DataSource, role, "A", building: "nha 1"),
        "company" or "dpo" or "admin" => TestAccounts.TokenAsync(Database.DataSource, role),
        "enterprise" or "care" or "records" => TestAccounts.TokenAsync(Database.DataSource, role, enterprise: IngestHost.Enterprise),
        _ => TestAccounts.TokenAsync(Database.DataSource, role, "A"),
    };

    /// <summary>Everybody of ward B.</summary>
    private Task<string> ForeignTokenAsync(string role) => role switch
    {
        "leader" => TestAccounts.TokenAsync(Database.DataSource, role, "B", group: "1"),
        "building" => TestAccounts.TokenAsync(Database.DataSource, role, "B", building: "nha khuat"),
        "dpo" or "admin" => TestAccounts.TokenAsync(Database.DataSource, role),
        "enterprise" or "care" or "records" => TestAccounts.TokenAsync(Database.DataSource, role, enterprise: "KHUAT"),
        _ => TestAccounts.TokenAsync(Database.DataSource, role, "B"),
    };

    public async Task<HttpClient> ClientAsync(string role) => Client(await TokenAsync(role));

    public async Task<HttpClient> ForeignClientAsync(string role) => Client(await ForeignTokenAsync(role));

    /// <summary>Every address that can be read, as the program itself lists them, with its holes filled; a hole that is not known here fails.</summary>
    /// <param name="openToAll">With those where anybody may ask: they know no role, and one address may ask there only so often.</param>
    public IEnumerable<string> Paths(string ward, string customer, bool openToAll = true)
    {
        var paths = Routes("GET")
            .Where(path => openToAll || !IsOpenToAll(path))
            .Where(path => !path.StartsWith("/_", StringComparison.Ordinal) && !path.StartsWith("/hubs", StringComparison.Ordinal) && !path.Contains("{**", StringComparison.Ordinal))
            .ToArray();
        Assert.Contains("/w/{Ward}", paths);
        foreach (var filled in paths.Select(path => Filled(path, ward, customer)))
        {
            yield return filled;
            yield return $"{filled}?ward={ward}&place=g3&group=3&q=truong+khuat&limit=500";
        }
    }

    /// <summary>
    /// Every form that the people of ward B find on their pages, and every address beside the pages that takes something, with what a
    /// program would send there about ward B.
    /// </summary>
    internal async Task<IReadOnlyList<OfferedForm>> FormsAsync()
    {
        var found = new List<OfferedForm>();
        foreach (var role in new[] { "enterprise", "care", "records", "area", "ward", "ward-leader", "leader", "building", "dpo", "admin" })
        {
            using var client = await ForeignClientAsync(role);
            foreach (var path in Paths("B", ForeignCustomer, openToAll: role == "enterprise").Where(path => !path.Contains('?', StringComparison.Ordinal)))
            {
                var (_, body) = await LeakReader.GetAsync(client, path);
                found.AddRange(LeakReader.Forms(role, path, body));
            }
        }

        found.AddRange(Routes("POST", "PUT", "DELETE", "PATCH")
            .Where(path => !Routes("GET").Contains(path) && !path.StartsWith("/_", StringComparison.Ordinal) && !path.StartsWith("/hubs", StringComparison.Ordinal))
            .Select(path => new OfferedForm("nobody", Filled(path, "B", ForeignCustomer), [])));
        return [.. found.DistinctBy(form => (form.Target, string.Join('&', form.Fields)))];
    }

    /// <summary>Is it a page at which anybody may ask, so often?</summary>
    public bool IsOpenToAll(string path) => _open.Contains(path.Split('?')[0].Split('/')[1]);

    /// <summary>All that stands in the database but what readers leave behind: a line for each table.</summary>
    public async Task<IReadOnlyList<string>> StateAsync()
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        var tables = await connection.QueryAsync<string>(
            "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> all (@LeftBehind) order by 1",
            new { LeftBehind });
        var state = new List<string>();
        foreach (var table in tables)
        {
            state.Add($"{table} {await connection.ExecuteScalarAsync<string>($"select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from {table} t")}");
        }

        return state;
    }

    private HttpClient Client(string token)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Dashboard.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private string[] Routes(params string[] methods) =>
    [
        .. Dashboard.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Intersect(methods).Any() ?? methods.Contains("GET"))
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct(),
    ];

    private string Filled(string path, string ward, string customer)
    {
        var fill = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["ward"] = ward,
            ["group"] = ward == "A" ? "3" : "1",
            ["building"] = ward == "A" ? "nha 2" : "nha khuat",
            ["code"] = customer,
            ["customer"] = customer,
            ["contract"] = customer,
            ["name"] = ForeignFeed,
            ["documentName"] = "v1",
            ["id"] = path switch
            {
                _ when path.Contains(":guid", StringComparison.OrdinalIgnoreCase) => _file.ToString(),
                _ when path.Contains("/requests/", StringComparison.Ordinal) => Number(_request),
                _ when path.Contains("/incidents/", StringComparison.Ordinal) => Number(_incident),
                _ when path.StartsWith("/my/", StringComparison.Ordinal) => Number(_packs[ward]),
                _ => Number(_papers[ward]),
            },
            ["account"] = "1",
            ["device"] = "1",
            ["file"] = "pdf",
            ["token"] = "x",
            ["edition"] = "1",
            ["number"] = "1",
            ["scan"] = "1",
            ["page"] = "1",
            ["ending"] = "pdf",
        };
        return Hole().Replace(path, hole => Uri.EscapeDataString(fill[hole.Groups[1].Value]));

        static string Number(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
