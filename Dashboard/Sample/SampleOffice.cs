using Coordination.Dashboard.Desk;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;

namespace Coordination.Dashboard.Sample;

/// <summary>How the sample's enterprise and company write their papers. The names of signer and contact are left open: they would be invented.</summary>
internal static class SampleOffice
{
    // Far enough back that the last closed week has its reports.
    private const int DaysBefore = 7;

    public static async Task SetAsync(PaperOffices offices, DateTimeOffset now, CancellationToken token)
    {
        var since = VietnamTime.DayOf(now).AddDays(-DaysBefore);
        await offices.WriteAsync(
            Hand.Program,
            SampleWard.EnterpriseCode,
            null,
            new OfficeSettings
            {
                Superior = "Công ty Nước sạch Hà Nội",
                Issuer = SampleWard.EnterpriseName,
                Abbreviation = "XNĐĐ",
                DraftingUnit = "TCHC",
                ArchiveUnits = "VT, TCHC",
                Place = "Hà Nội",
                SignerTitle = ["GIÁM ĐỐC"],
            }.Write(),
            since,
            token);
        await offices.WriteAsync(Hand.Program, null, null, new OfficeSettings { Abbreviation = "NSHN", Place = "Hà Nội" }.Write(), since, token);
    }
}
