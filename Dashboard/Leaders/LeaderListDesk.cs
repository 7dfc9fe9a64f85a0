using Coordination.Dashboard.Desk;
using Coordination.Ingest.Leaders;
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
                Signed(await HeadAsync(actor, place, token), sheet.Edition.Document), place.Name, [.. sheet.Lines.Select(line => line.Row)], sheet.Edition.Document,
                sheet.Edition.HandedAt ?? sheet.Edition.BegunAt),
            format);
    }

    // Whom the edition names signs it: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH.
    private static Letterhead Signed(Letterhead head, LeaderDocument document) => head with
    {
        SignerName = document.Signer ?? head.SignerName,
        SignerTitle = document.SignerTitle is { } title
            ? [head.SignerTitle[0], .. title.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
            : head.SignerTitle,
    };

    private async Task<Letterhead> HeadAsync(Actor actor, LeaderWard ward, CancellationToken token)
    {
        var proposed = Papers.ProposeLeaderLetterhead(ward.Name, ward.Enterprise);
        return OfficeSettings.Read(await offices.WardSettingsAsync(actor, ward.Code, token)).Over(proposed, Papers.LeaderListKind);
    }
}
