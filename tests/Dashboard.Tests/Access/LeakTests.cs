using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Coordination.Dashboard.Access;
using Coordination.Dashboard.Api;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

/// <summary>
/// Walks everything that the running program can be asked for and told, as every role of ward A, against ward B of another enterprise, and
/// against the other groups of ward A. What is foreign bears words that stand nowhere else.
/// </summary>
public sealed partial class LeakTests(LeakWorld world) : IClassFixture<LeakWorld>
{
    private static readonly string[] Foreign =
        [LeakWorld.ForeignHolder, LeakWorld.ForeignStreet, LeakWorld.ForeignFeed, "Phường Khuất", LeakWorld.ForeignCustomer, "KHUAT-VO-DANH", "Xí nghiệp Khuất", LeakWorld.Kept,
            LeakWorld.ForeignLeader, LeakWorld.ForeignLeaderPhone];

    private static readonly string[] Names = ["Lê Láng Giềng", "Ngõ Láng Giềng", LeakWorld.ForeignHolder, LeakWorld.ForeignStreet];

    public static TheoryData<string> All => [.. Roles.All];

    /// <summary>No address fails, none shows anything of another enterprise's ward, and no page ever holds a whole phone number.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public async Task Nothing_of_another_ward_comes_back(string role)
    {
        using var client = await world.ClientAsync(role);

        // An administrator looks after every feed, but reads no message of theirs, and grants roles in every ward; the data-protection officer has
        // the log of all wards, in which the feeds stand that were added, and the request that they took down; to both the names of places are no secret. The company sees all wards, and no name of a person but
        // who leads a group, without the number.
        var foreign = role switch
        {
            "admin" => Foreign.Except([LeakWorld.ForeignFeed, "Xí nghiệp Khuất", "Phường Khuất"]).ToArray(),
            "dpo" => [.. Foreign.Except([LeakWorld.ForeignFeed, LeakWorld.ForeignCustomer, "Phường Khuất", LeakWorld.Kept])],
            "company" => [.. Names, LeakWorld.Kept, LeakWorld.ForeignLeaderPhone],
            _ => Foreign,
        };
        foreach (var path in world.Paths("B", LeakWorld.ForeignCustomer, openToAll: role == Roles.All[0]))
        {
            await HoldsNothingAsync(client, role, path, foreign);
        }
    }

    /// <summary>Of one's own ward only what is one's own: other groups not for those of a place, names not for who needs none.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public async Task Nothing_of_a_neighbour_comes_back_to_who_needs_none(string role)
    {
        using var client = await world.ClientAsync(role);
        string[] hidden = role switch
        {
            "leader" or "building" or "area" => ["Láng Giềng", LeakWorld.Neighbour],
            "company" or "records" or "ward" or "ward-leader" or "admin" or "dpo" => Names,
            _ => [],
        };
        foreach (var path in world.Paths("A", LeakWorld.Neighbour, openToAll: false))
        {
            await HoldsNothingAsync(client, role, path, [.. hidden, LeakWorld.NeighbourPhone]);
        }
    }

    [Fact]
    public async Task Their_own_is_there_so_the_walk_sees_something()
    {
        using var manager = await world.ClientAsync("enterprise");
        using var leader = await world.ClientAsync("leader");

        Assert.Contains("Lê Láng Giềng", (await LeakReader.GetAsync(manager, "/api/v1/wards/A/contracts?limit=500")).Body, StringComparison.Ordinal);
        Assert.Contains("Lê Láng Giềng", WebUtility.HtmlDecode((await LeakReader.GetAsync(manager, "/w/A/c/LANGGIENG1")).Body), StringComparison.Ordinal);
        Assert.Contains("\"ward\":\"A\"", (await LeakReader.GetAsync(manager, $"/api/v1/reports/{world.Paper("A")}.json")).Body, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Văn An", (await LeakReader.GetAsync(leader, "/api/v1/wards/A/contracts?limit=500")).Body, StringComparison.Ordinal);
    }

    /// <summary>Every form that the people of ward B are offered, sent by the people of ward A with a token of their own: nothing changes.</summary>
    [Fact]
    public async Task No_form_of_another_place_does_anything()
    {
        var forms = await world.FormsAsync();
        Assert.Contains(forms, form => form.Offered == "leader");
        Assert.Contains(forms, form => form.Offered == "admin");
        foreach (var role in Roles.All)
        {
            using var client = await world.ClientAsync(role);
            var before = await world.StateAsync();

            await SendAsync(client, role, forms.Where(form => (form.Offered != role || role is not ("admin" or "dpo")) && (role == Roles.All[0] || !world.IsOpenToAll(form.Target))));

            Assert.Equal(before, await world.StateAsync());
        }

        // The same forms in the hands of who was offered them do something, so the walk is not deaf.
        using var leader = await world.ForeignClientAsync("leader");
        var untouched = await world.StateAsync();
        await SendAsync(leader, "leader", forms.Where(form => form.Offered == "leader"));
        Assert.NotEqual(untouched, await world.StateAsync());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_hub_gives_the_boards_of_ones_own_wards(string role)
    {
        var token = await world.TokenAsync(role);
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(world.Address, "/hubs/progress"), options =>
        {
            options.Headers.Add("Authorization", $"Bearer {token}");
            options.Transports = HttpTransportType.LongPolling;
        }).Build();
        try
        {
            await hub.StartAsync(TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException refused)
        {
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            return;
        }

        // A method that is added to the hub is to be walked here.
        Assert.Equal(
            ["Watch"],
            typeof(ProgressHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(method => method.GetBaseDefinition() == method && !method.IsSpecialName).Select(method => method.Name).Where(name => !name.StartsWith("Dispose", StringComparison.Ordinal)));
        if (role != "company")
        {
            await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<object>("Watch", "B", TestContext.Current.CancellationToken));
        }

        var own = (await hub.InvokeAsync<object>("Watch", "A", TestContext.Current.CancellationToken)).ToString()!;
        Assert.Equal(role is not ("area" or "leader" or "building"), own.Contains("\"code\":\"3\"", StringComparison.Ordinal));
    }

    private static async Task SendAsync(HttpClient client, string role, IEnumerable<OfferedForm> forms)
    {
        var proof = AntiforgeryField().Match((await LeakReader.GetAsync(client, role is "leader" or "building" ? "/my" : "/account")).Body);
        Assert.True(proof.Success, $"{role} has no page with a form.");
        foreach (var form in forms)
        {
            Task<HttpResponseMessage> PostAsync() => client.PostAsync(
                new Uri(form.Target, UriKind.RelativeOrAbsolute),
                new FormUrlEncodedContent([.. form.Fields, new("__RequestVerificationToken", proof.Groups[1].Value)]));
            var answer = await PostAsync();
            for (var tries = 0; tries < 20 && answer.StatusCode == HttpStatusCode.TooManyRequests; tries++)
            {
                answer.Dispose();
                await Task.Delay(1_000);
                answer = await PostAsync();
            }

            using var last = answer;
            Assert.True((int)answer.StatusCode is < 500 and not 429, $"{role}: {form.Target} answers {answer.StatusCode}.");
        }
    }

    private static async Task HoldsNothingAsync(HttpClient client, string role, string path, string[] words)
    {
        var (answer, body) = await LeakReader.GetAsync(client, path);
        var said = Asked(WebUtility.HtmlDecode(body), path);
        Assert.True((int)answer is < 500 and not 429, $"{role}: {path} answers {answer}.");
        Assert.False(words.FirstOrDefault(word => said.Contains(word, StringComparison.Ordinal)) is not null, $"{role} sees a foreign word at {path} ({answer}).");
    }

    // What was asked for is said back in places, as it was asked; only what the asker did not know is a leak.
    private static string Asked(string body, string path)
    {
        foreach (var part in Uri.UnescapeDataString(path.Split('?')[0]).Split('/').Where(part => part.Length > 3))
        {
            body = body.Replace(part, "", StringComparison.OrdinalIgnoreCase);
        }

        return body;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex AntiforgeryField();
}
