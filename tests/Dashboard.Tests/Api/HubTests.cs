using System.Text.Json;
using System.Threading.Channels;
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

    private async Task<HubConnection> ConnectAsync()
    {
        var hub = new HubConnectionBuilder().WithUrl(new Uri(Dashboard.Address, "/hubs/progress")).Build();
        await hub.StartAsync();
        return hub;
    }

    private static int Position(JsonElement board) => board.GetProperty("position").GetInt32();
}
