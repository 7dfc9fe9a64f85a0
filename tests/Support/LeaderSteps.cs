using Coordination.Ingest.Leaders;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Layout;

using Npgsql;

namespace Coordination.Support;

/// <summary>Brings editions of a ward's list of leaders to where a test begins, by the way that they take.</summary>
public sealed class LeaderSteps(NpgsqlDataSource database, TimeProvider time)
{
    public LeaderBook Book { get; } = new(database, time);

    public LeaderScans Scans { get; } = new(database, time);

    public LeaderForce Force { get; } = new(database, time);

    public LeaderRequests Requests { get; } = new(database, time);

    public static LeaderDraft Leader(string group, string name, string? phone = null, LeaderKind kind = LeaderKind.Leader) =>
        new(group, name) { Phone = phone, Born = 1960, Kind = kind };

    /// <summary>A real PDF of some pages.</summary>
    public static byte[] Pdf(int people = 3) => new Papers(PaperFonts.Shipped).RenderLeaders(
        new LeaderListContent(
            Papers.ProposeLeaderLetterhead("Phường Thử", "Xí nghiệp thử"), "Phường Thử",
            [.. Enumerable.Range(1, people).Select(i => Leader($"{i}", $"Nguyễn Văn {i}"))], new LeaderDocument(null, null, null, null, null), DateTimeOffset.UnixEpoch),
        PaperFormat.Pdf);

    /// <summary>An edition with rows, handed in.</summary>
    public async Task<int> HandedInAsync(string ward, IReadOnlyList<LeaderDraft> rows, Hand? hand = null)
    {
        var by = hand ?? Hand.Program;
        var edition = await Book.BeginAsync(by, ward, LeaderStart.Empty, default);
        await Book.ReplaceAsync(by, ward, edition, 0, rows, default);
        await Book.HandInAsync(by, ward, edition, 1, default);
        return edition;
    }

    /// <summary>An edition that was compared with its stamped scan.</summary>
    public async Task<int> CheckedAsync(string ward, params IReadOnlyList<LeaderDraft> rows)
    {
        var edition = await HandedInAsync(ward, rows);
        await Scans.BringAsync(Hand.Program, ward, edition, new LeaderScanFile("scan.pdf", "application/pdf", Pdf(), 1, null), default);
        await Scans.TickAsync(Hand.Program, ward, edition, 2, [.. Enumerable.Range(1, rows.Count)], default);
        await Force.CheckAsync(Hand.Program, ward, edition, 2, LeaderProof.StampSeen, default);
        return edition;
    }

    /// <summary>An edition in force from a day on.</summary>
    public async Task<int> InForceAsync(string ward, DateOnly from, params IReadOnlyList<LeaderDraft> rows)
    {
        var edition = await CheckedAsync(ward, rows);
        await Force.ConfirmAsync(Hand.Program, ward, edition, 3, from, default);
        return edition;
    }
}
