using System.Text;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Ingest.Registry;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Sample;

/// <summary>Loads the sample ward into an empty record, through the ways that real wards take: places, a customer list, feeds, events.</summary>
public static class SampleLoader
{
    private const int ChunkSize = 2_000;

    /// <summary>What was loaded.</summary>
    public sealed record Loaded(int Customers, int Events);

    /// <summary>Loads the sample when the record has no ward; null when it has.</summary>
    public static async Task<Loaded?> LoadIfEmptyAsync(IServiceProvider services, CancellationToken token)
    {
        var time = services.GetRequiredService<TimeProvider>();
        // The feeds are registered last: a first start that was cut off in the middle is taken up again, every step of it being safe twice.
        var registry = services.GetRequiredService<FeedRegistry>();
        var wards = await services.GetRequiredService<Wards>().ReadAsync(Actor.Program, token);
        var begun = wards.Count == 1 && wards[0].Code == SampleWard.Code;
        var named = await registry.EverNamedAsync(token);
        if (wards.Count > 0 && !(begun && !named.IsSupersetOf(SampleFeeds.All)))
        {
            return null;
        }

        var places = services.GetRequiredService<PlaceRegistry>();
        await places.AddEnterpriseAsync(SampleWard.EnterpriseCode, SampleWard.EnterpriseName, token);
        await places.AddWardAsync(SampleWard.Code, SampleWard.Name, SampleWard.EnterpriseCode, token);
        await places.PutGroupsAsync(
            SampleWard.Code,
            [
                .. SampleWard.Groups.Select(group => new PlaceDraft(
                    group.Code, group.Name, SampleWard.GroupsInForceFrom, Households: group.Households, FormedOf: group.FormedOf)),
                .. SampleWard.FormerGroups.Select(code => new PlaceDraft(
                    code, "Tổ dân phố số " + code, SampleWard.FormerGroupsFrom, SampleWard.GroupsInForceFrom)),
            ],
            token);
        await places.PutBuildingsAsync(
            SampleWard.Code, [.. SampleWard.Buildings.Select(building => new PlaceDraft(building.Code, building.Name))], token);
        await SampleHelp.ArrangeAsync(services, time.GetUtcNow(), token);
        var customers = await LoadCustomersAsync(services.GetRequiredService<CustomerImport>(), token);
        var events = await LoadEventsAsync(services, time.GetUtcNow(), token);
        await SampleOffice.SetAsync(services.GetRequiredService<PaperOffices>(), time.GetUtcNow(), token);
        await SampleLeaders.LoadAsync(services, time.GetUtcNow(), token);
        foreach (var feed in SampleFeeds.All.Where(feed => !named.Contains(feed)))
        {
            await registry.AddAsync(feed, SampleWard.EnterpriseCode, null, token);
        }

        return new Loaded(customers, events);
    }

    private static async Task<int> LoadCustomersAsync(CustomerImport import, CancellationToken token)
    {
        using var list = new MemoryStream(Encoding.UTF8.GetBytes(SampleList.Csv()));
        using var table = TableReader.Open(list, "sample.csv", new TableOptions(ColumnNames.Customers));
        return (await import.RunAsync(SampleWard.Code, table, new ImportOptions(), null, token)).Taken;
    }

    private static async Task<int> LoadEventsAsync(
        IServiceProvider services, DateTimeOffset anchor, CancellationToken token)
    {
        var calendar = await services.GetRequiredService<CalendarBook>().CurrentAsync(token);
        var intake = services.GetRequiredService<Intake>();
        var (_, company) = await services.GetRequiredService<PlaceRegistry>().WardAsync(SampleWard.Code, token);
        var recorded = 0;
        foreach (var chunk in SampleCampaign.Until(anchor, calendar).Chunk(ChunkSize))
        {
            // Two feeds at a time keep both writers busy; each chunk is received when its last event has happened.
            var receipts = await Task.WhenAll(chunk.GroupBy(happened => happened.Feed).Select(feed => intake.SubmitAsync(
                new Submission
                {
                    Source = feed.Key,
                    CompanyId = company,
                    ReceivedAt = chunk[^1].Time,
                    Arrivals = [.. feed.Select(happened => happened.ToArrival())],
                },
                token)));
            recorded += receipts.Sum(receipt => receipt.Recorded);
        }

        return recorded;
    }
}
