using System.Net;
using System.Net.Http.Headers;
using Coordination.Dashboard.Tests.Commands;
using Coordination.Support;
using Dapper;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

public sealed class AccountCommandTests : AccessTest
{
    private readonly TestFolder _folder = new();

    public override async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_token_of_a_command_reads_its_ward()
    {
        var added = await RunAsync("token", "add", "nhan", "--role", "enterprise", "--ward", "A", "--json");

        using var http = new HttpClient { BaseAddress = Dashboard.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", added.Json.GetProperty("token").GetString());
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/api/v1/wards", UriKind.Relative))).StatusCode);
        Assert.Equal(["token"], added.Json.EnumerateObject().Select(property => property.Name));
        Assert.Contains("enterprise XN1 A", (await RunAsync("token", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("token", "remove", "nhan")).Code);

        // The log names who ran it on the machine, and each command.
        await using var connection = await Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                ("command", "token add", $"{Environment.UserName}: token add"), ("token-add", "nhan", $"{Environment.UserName}: token add"),
                ("command", "token list", $"{Environment.UserName}: token list"), ("command", "token remove", $"{Environment.UserName}: token remove"),
                ("disable", "nhan", $"{Environment.UserName}: token remove"),
            ],
            (await connection.QueryAsync<(string, string, string)>(
                "select action, filter, origin from access_log where actor = 0 and origin <> 'program' and action <> 'grant' order by entry"))
                .Select(entry => (entry.Item1, entry.Item2, entry.Item3.Split(" as ")[^1])));
    }

    [Fact]
    public async Task A_person_added_by_a_command_comes_in_by_its_link()
    {
        var added = await RunAsync("user", "add", "Chị.Hoa", "--role", "care", "--json");

        var link = new Uri(added.Json.GetProperty("link").GetString()!);
        var visitor = Visitor();
        var answer = await visitor.PostAsync(link.AbsolutePath, "invitation", ("Form.Password", "bay con vit lon ton"), ("Form.Again", "bay con vit lon ton"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/w/A")).StatusCode);
        Assert.Equal("chị.hoa", (await RunAsync("user", "list")).Output.Split('\n')[0].Split('\t')[0]);
    }

    [Theory]
    [InlineData("--role", "boss")]
    [InlineData("--role", "leader", "--ward", "A")]
    [InlineData("--role", "ward")]
    [InlineData("--role", "ward", "--ward", "Z")]
    [InlineData("--role", "company", "--ward", "A")]
    [InlineData("--role", "leader", "--ward", "A", "--group", "99")]
    public async Task A_grant_that_does_not_fit_is_refused_in_one_line(params string[] options)
    {
        var ended = await RunAsync(["user", "add", "x", .. options]);

        Assert.Equal(2, ended.Code);
        Assert.Single(ended.Errors.TrimEnd().Split('\n'));
    }

    private Task<BuiltProgram.Ended> RunAsync(params string[] arguments) => BuiltProgram.RunAsync(
        new Dictionary<string, string?> { ["COORDINATION_DB"] = Database.ConnectionString, ["COORDINATION_DATA"] = _folder.Path }, arguments);
}
