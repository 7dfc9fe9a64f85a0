using Coordination.Ingest.Record;
using Coordination.Ingest.Register;

using Dapper;

namespace Coordination.Reports.Register;

/// <summary>What anybody may know of an issued paper whose code they hold: no person, no figure.</summary>
/// <param name="FiguresHash">SHA-256 of its frozen figures, in small hex digits.</param>
/// <param name="FileHash">SHA-256 of its PDF.</param>
/// <param name="Successor">Number and symbol of the paper that took its place.</param>
public sealed record VerifiedPaper(
    string Kind, string? Symbol, DateOnly IssuedOn, string? Issuer, DateOnly From, DateOnly To, PaperState State, string FiguresHash, string? FileHash,
    string? Successor, DateOnly? SuccessorOn, DateOnly? RecalledOn);

/// <summary>Is a paper ours? Asked by anybody, in nobody's name.</summary>
public sealed class PaperVerification(ReportsDatabase database)
{
    // No account has it.
    private static readonly Actor Nobody = new(-1);

    /// <summary>What a code stands for; null when it is no issued paper's.</summary>
    public async Task<VerifiedPaper?> ReadAsync(string? typed, CancellationToken token)
    {
        if (PaperCode.Read(typed) is not { } code)
        {
            return null;
        }

        await using var reading = await database.ReadAsync(Nobody, token);
        var row = await reading.Connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            """
            select kind, symbol, issued_on, issuer, period_from, period_to, state, encode(figures_hash, 'hex') as figures_hash,
                encode(file_hash, 'hex') as file_hash, successor, successor_on, recalled_at
            from verify_paper(@code)
            """,
            new { code },
            cancellationToken: token));
        return row is null ? null : new VerifiedPaper(
            row.Kind, row.Symbol, row.IssuedOn, row.Issuer, row.PeriodFrom, row.PeriodTo, (PaperState)row.State, row.FiguresHash, row.FileHash,
            row.Successor, row.SuccessorOn, row.RecalledAt is { } at ? VietnamTime.DayOf(PaperRow.Utc(at)) : null);
    }

    private sealed record Row
    {
        public required string Kind { get; init; }

        public string? Symbol { get; init; }

        public required DateOnly IssuedOn { get; init; }

        public string? Issuer { get; init; }

        public required DateOnly PeriodFrom { get; init; }

        public required DateOnly PeriodTo { get; init; }

        public required short State { get; init; }

        public required string FiguresHash { get; init; }

        public string? FileHash { get; init; }

        public string? Successor { get; init; }

        public DateOnly? SuccessorOn { get; init; }

        public DateTime? RecalledAt { get; init; }
    }
}
