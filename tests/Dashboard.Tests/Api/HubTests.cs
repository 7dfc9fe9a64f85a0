using System.Text.Json;
using System.Threading.Channels;
using Dapper;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace Coordination.Dashboard.Tests.Api;

public sealed class HubTests : DashboardTest
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Watching_answers_the_board_and_then_sends_each_newer_one()
    {
        await using var hub = await ConnectAsync();
        var boards = Channel.CreateUnbounded<JsonElement>();
        hub.On<JsonElement>("board", board => boards.Writer.TryWrite(board));

        var first = await hub.InvokeAsync<JsonElement>("Watch", "A");
        await Dashboard.PostAsync(Opened(1));

        Assert.Equal(Customers, Position(first));
        using var limit = new CancellationTokenSource(Limit);
        Assert.Equal(Customers + 1, Position(await boards.Reader.ReadAsync(limit.Token)));
    }

    [Fact]
    public async Task The_last_board_comes_whatever_was_folded_before_it()
    {
        await using var hub = await ConnectAsync();
        var last = new TaskCompletionSource();
        hub.On<JsonElement>("board", board =>
        {
            if (Position(board) == Customers + 40)
            {
                last.TrySetResult();
            }
        });
        await hub.InvokeAsync<JsonElement>("Watch", "A");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Dashboard.PostAsync(Opened((i % Customers) + 1))));

        await last.Task.WaitAsync(Limit);
    }

    [Fact]
    public async Task What_another_process_records_is_sent_too()
    {
        await using var hub = await ConnectAsync();
        var sent = new TaskCompletionSource();
        hub.On<JsonElement>("board", _ => sent.TrySetResult());
        await hub.InvokeAsync<JsonElement>("Watch", "A");

        await Beside.SendAsync(Opened(1));

        await sent.Task.WaitAsync(Limit);
    }

    [Fact]
    public async Task A_ward_that_does_not_exist_is_said()
    {
        await using var hub = await ConnectAsync();

        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("Watch", "Z"));
    }

    [Fact]
    public async Task Who_lost_a_grant_without_a_notice_is_cut_off_all_the_same()
    {
        await using var hub = await ConnectAsync();
        var closed = new TaskCompletionSource();
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        await hub.InvokeAsync<JsonElement>("Watch", "A");

        // As a replica no trigger runs, so that nobody is told.
        await using var connection = await Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("set session_replication_role = replica; update access_grant set revoked_at = now()");

        await closed.Task.WaitAsync(Limit);
    }

    [Theory]
    [InlineData("update bearer_token set removed_at = now()")]
    [InlineData("set session_replication_role = replica; update bearer_token set removed_at = now()")]
    [InlineData("set session_replication_role = replica; update access_grant set valid_until = clock_timestamp() + interval '1 second'")]
    [InlineData("update account set disabled_at = now() where kind = 2")]
    public async Task A_connection_ends_with_the_token_and_the_grant_that_opened_it_also_where_no_notice_comes(string taken)
    {
        await using var hub = await ConnectAsync();
        await using var silent = await ConnectAsync();
        var closed = new TaskCompletionSource();
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        await hub.InvokeAsync<JsonElement>("Watch", "A");

        await using var connection = await Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync(taken);

        await closed.Task.WaitAsync(Limit, TestContext.Current.CancellationToken);

        // One that was opened before and asks only now gets nothing, and a new one is not let in.
        await Assert.ThrowsAnyAsync<Exception>(() => silent.InvokeAsync<JsonElement>("Watch", "A"));
        await Assert.ThrowsAnyAsync<Exception>(ConnectAsync);
    }

    private async Task<HubConnection> ConnectAsync()
    {
        var hub = new HubConnectionBuilder().WithUrl(new Uri(Dashboard.Address, "/hubs/progress"),
            options => options.AccessTokenProvider = () => Task.FromResult<string?>(Dashboard.Token)).Build();
        await hub.StartAsync();
        return hub;
    }

    private static int Position(JsonElement board) => board.GetProperty("position").GetInt32();
}
