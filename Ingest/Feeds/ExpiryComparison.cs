using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Record;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// Compares a provider's "expired" with the deadline of the record. The deadline is ours, so such a row changes nothing;
/// where the two disagree, the row says so.
/// </summary>
public sealed class ExpiryComparison(NpgsqlDataSource database)
{
    /// <summary>One warning for each row that disagrees with the record.</summary>
    public async Task<IReadOnlyList<RowIssue>> CompareAsync(int companyId, IReadOnlyList<StatusRow> expired, CancellationToken token)
    {
        if (expired.Count == 0)
        {
            return [];
        }

        await using var connection = await database.OpenConnectionAsync(token);
        var contracts = (await connection.QueryAsync<(string Code, DateTime? Deadline, DateTime? SignedAt)>(new CommandDefinition(
            """
            select d.customer_code, c.deadline, c.signed_at from unnest(@codes) u (code)
            join customer_directory d on d.company_id = @companyId and d.customer_code = u.code
            join contract c on c.ward_id = d.ward_id and c.contract_id = d.contract_id
            """,
            new { companyId, codes = expired.Select(row => row.Code).Distinct().ToArray() },
            cancellationToken: token))).ToDictionary(contract => contract.Code, StringComparer.Ordinal);
        return [.. expired.Select(row => (Row: row, Reason: Disagreement(row, contracts)))
            .Where(pair => pair.Reason is not null)
            .Select(pair => new RowIssue(pair.Row.Row, "Trạng thái", pair.Row.StatusWord, pair.Reason!))];
    }

    private static string? Disagreement(StatusRow row, Dictionary<string, (string Code, DateTime? Deadline, DateTime? SignedAt)> contracts)
    {
        if (!contracts.TryGetValue(row.Code, out var contract))
        {
            return $"Khách hàng {row.Code} chưa có trong danh sách nào.";
        }

        if (contract.SignedAt is not null)
        {
            return "Nhà cung cấp báo hết hạn, nhưng khách hàng đã ký.";
        }

        return contract.Deadline is not { } deadline ? "Nhà cung cấp báo hết hạn, nhưng chưa ghi nhận tin mời ký nào."
            : row.Time < new DateTimeOffset(deadline, TimeSpan.Zero)
                ? $"Nhà cung cấp báo hết hạn sớm hơn hạn ký (hết ngày {VietnamTime.DayOf(new DateTimeOffset(deadline, TimeSpan.Zero).AddTicks(-1)):dd/MM/yyyy})."
                : null;
    }
}
