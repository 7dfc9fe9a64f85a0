using Coordination.Ingest.Record;
using Coordination.Ingest.Schema;
using Coordination.Reports.Numbers;
using Coordination.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Coordination.Ingest.Tests.Journal;

public sealed class AfterSigningTests : JournalTest
{
    [Fact]
    public async Task A_providers_error_after_signing_is_counted_and_listed_until_it_is_settled()
    {
        await SendAsync(1, EventType.ContractSigned, EventType.HelpRequested);
        await SendAsync(2, EventType.ContractSigned, EventType.ContractCertified);
        await SendAsync(3, EventType.HelpRequested);

        Assert.Equal((1, 1), await FiguresAsync());
        Assert.Equal([A(1)], await CodesAsync(new ContractFilter { SignedHelp = true }));
        Assert.Equal([A(2)], await CodesAsync(new ContractFilter { Certified = true }));
        Assert.Equal(1, (await Host.BoardAsync("A")).Total.In(Stage.NeedsHelp));

        await SendAsync(1, EventType.ContractCertified);

        Assert.Equal((2, 0), await FiguresAsync());
        Assert.Empty(await CodesAsync(new ContractFilter { SignedHelp = true }));
    }

    [Fact]
    public async Task A_void_takes_both_back_with_the_signature_and_a_new_signature_is_not_yet_certified()
    {
        await SendAsync(1, EventType.ContractSigned, EventType.ContractCertified, EventType.HelpRequested);
        Assert.Equal((1, 1), await FiguresAsync());

        await SendAsync(1, EventType.ContractVoided);
        Assert.Equal((0, 0), await FiguresAsync());

        await SendAsync(1, EventType.ContractSigned);
        Assert.Equal((0, 1), await FiguresAsync());
        Assert.Empty(await Host.CheckAsync());
    }

    [Fact]
    public async Task The_script_counts_what_a_database_of_before_already_holds()
    {
        await SendAsync(1, EventType.ContractSigned, EventType.ContractCertified, EventType.HelpRequested);
        await SendAsync(4, EventType.ContractSigned, EventType.HelpRequested, EventType.ContractCertified);
        await SendAsync(2, EventType.ContractSigned, EventType.ContractCertified, EventType.ContractVoided, EventType.ContractSigned);
        await SendAsync(3, EventType.ContractSigned, EventType.HelpRequested, EventType.HelpResolved);
        await Host.RunAsync(
            """
            drop index contract_signed_help;
            alter table tally drop column certified, drop column signed_help;
            delete from schema_script where name like '%0003-after-signing%';
            """);

        Assert.Equal(1, await Migrator.MigrateAsync(Host.Database.DataSource, NullLogger.Instance));

        Assert.Equal((2, 1), await FiguresAsync());
        Assert.Empty(await Host.CheckAsync());
    }

    // Each an hour after the one before, as an adapter of ours hands them on.
    private async Task SendAsync(int customer, params EventType[] types)
    {
        foreach (var type in types)
        {
            Host.Time.Advance(TimeSpan.FromHours(1));
            await Host.SendFromAdapterAsync([new EventDraft(type, A(customer)) { Time = Host.Time.GetUtcNow() }]);
        }
    }

    private async Task<(int Certified, int SignedHelp)> FiguresAsync()
    {
        var board = await Host.BoardAsync("A");
        Assert.Equal(board.Total.Counts, Unit.Sum(board.Buildings).Counts);
        return (board.Total.Certified, board.Total.SignedHelp);
    }

    private async Task<string[]> CodesAsync(ContractFilter filter)
    {
        var ward = (await Host.BoardAsync("A")).WardId;
        var page = await Host.Get<Contracts>().PageAsync(Actor.Program, null, ward, filter, null, 10, default);
        Assert.Equal(page.Items.Count, await Host.Get<Contracts>().CountAsync(Actor.Program, ward, filter, default));
        return [.. page.Items.Select(line => line.Code)];
    }
}
