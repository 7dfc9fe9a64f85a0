namespace Coordination.Ingest.Feeds.Files;

/// <summary>A refused row as it goes back to the person: the cells as they came, and the reason.</summary>
public sealed record RefusedRow(string?[] Cells, string Reason)
{
    /// <summary>The refused rows among results, in the order of the file.</summary>
    public static IEnumerable<RefusedRow> Of<T>(IEnumerable<RowResult<T>> results)
        where T : class =>
        results.Where(result => result.Refusal is not null).Select(result => new RefusedRow(result.SourceCells, result.Refusal!.Reason));
}
