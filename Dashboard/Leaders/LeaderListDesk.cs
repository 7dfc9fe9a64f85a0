using Coordination.Dashboard.Desk;
using Coordination.Ingest.Record;
using Coordination.Reports.Documents;
using Coordination.Reports.Leaders;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Leaders;

/// <summary>Prints the list as the ward stamps it, under the ward's own letterhead.</summary>
public sealed class LeaderListDesk(LeaderLists lists, PaperOfficeBook offices, Papers papers)
{
    /// <summary>The list of an edition; null where there is none that the actor sees. A phone is printed as the actor sees it.</summary>
    /// <exception cref="PaperException">It cannot be printed as it is.</exception>
    public async Task<byte[]?> WriteAsync(Actor actor, string ward, int edition, PaperFormat format, CancellationToken token)
    {
        if (await lists.ReadAsync(actor, ward, edition, token) is not { } sheet || await lists.WardAsync(actor, ward, token) is not { } place)
        {
            return null;
        }

        return papers.RenderLeaders(
            new LeaderListContent(
                await HeadAsync(actor, place, token), place.Name, [.. sheet.Lines.Select(line => line.Row)], sheet.Edition.Document,
                sheet.Edition.HandedAt ?? sheet.Edition.BegunAt),
            format);
    }

    private async Task<Letterhead> HeadAsync(Actor actor, LeaderWard ward, CancellationToken token)
    {
        var proposed = Papers.ProposeLeaderLetterhead(ward.Name, ward.Enterprise);
        return OfficeSettings.Read(await offices.WardSettingsAsync(actor, ward.Code, token)).Over(proposed, Papers.LeaderListKind);
    }
}
