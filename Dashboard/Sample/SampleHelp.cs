using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Sample;

/// <summary>Whom the sample's leaders call, and one session to come; people and numbers are invented.</summary>
internal static class SampleHelp
{
    private static readonly (string Name, string Phone)[] Staff = [("Trần Thu Hà", "0300000101"), ("Lê Minh Quân", "0300000102")];

    /// <summary>Arranges it unless something is arranged already.</summary>
    public static async Task ArrangeAsync(IServiceProvider services, DateTimeOffset now, CancellationToken token)
    {
        var (ward, _) = await services.GetRequiredService<PlaceRegistry>().WardAsync(SampleWard.Code, token);
        if ((await services.GetRequiredService<Arranged>().OfWardAsync(Actor.Program, ward, token)).Contacts.Count > 0)
        {
            return;
        }

        var assistance = services.GetRequiredService<Assistance>();
        var half = (SampleWard.Groups.Count + 1) / 2;
        var board = await services.GetRequiredService<WardBoards>().ReadAsync(Actor.Program, SampleWard.Code, token);
        var codes = board!.Buildings.Select(building => building.Code).ToArray();
        for (var i = 0; i < Staff.Length; i++)
        {
            await assistance.PutAsync(
                Actor.Program,
                new ContactDraft(
                    SampleWard.Code, null, Staff[i].Name, Staff[i].Phone,
                    [.. SampleWard.Groups.Skip(i * half).Take(half).Select(group => group.Code)],
                    [.. codes.Where((_, index) => index % Staff.Length == i)]),
                token);
        }

        var start = VietnamTime.StartOf(VietnamTime.DayOf(now).AddDays(3)).AddHours(19);
        await assistance.PutAsync(
            Actor.Program,
            new SessionDraft(
                SampleWard.Code, null, [SampleWard.Groups[0].Code], [], start, start.AddHours(2), "nhà sinh hoạt cộng đồng tổ dân phố số 1",
                "Mang theo CCCD và điện thoại nhận tin nhắn."),
            token);
    }
}
