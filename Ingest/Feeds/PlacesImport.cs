using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Registry;

namespace Coordination.Ingest.Feeds;

/// <summary>Takes in lists of residential groups or of buildings: codes, names, the days from and until which they hold.</summary>
public sealed class PlacesImport(PlaceRegistry places)
{
    private const string From = "from";
    private const string Until = "until";
    private const string FormedOf = "formed-of";

    /// <summary>The columns of a list of groups.</summary>
    public static readonly ColumnNames GroupColumns = new(
    [
        new(Fields.Code, ["Mã tổ dân phố", "Mã tổ", "Mã TDP", "Tổ dân phố", "TDP", "Tổ", "Tổ DP", "Mã", "Code"], Required: true),
        new(Fields.Name, ["Tên tổ dân phố", "Tên tổ", "Tên TDP", "Tên", "Name"]),
        new(From, ["Từ ngày", "Hiệu lực từ", "Ngày hiệu lực", "Valid from"]),
        new(Until, ["Đến ngày", "Hiệu lực đến", "Hết hiệu lực", "Valid to"]),
        new(Fields.Households, ["Số hộ", "Households"]),
        new(FormedOf, ["Hình thành từ", "Sắp xếp từ", "Sáp nhập từ", "Gộp từ", "Tách từ", "Tổ cũ", "Từ các tổ", "Formed of"]),
    ]);

    /// <summary>The columns of a list of buildings.</summary>
    public static readonly ColumnNames BuildingColumns = new(
    [
        new(Fields.Name, ["Tên chung cư", "Chung cư", "Tên tòa nhà", "Tòa nhà", "Toà nhà", "Tòa", "Tên", "Name"], Required: true),
        new(Fields.Code, ["Mã chung cư", "Mã tòa nhà", "Mã tòa", "Mã", "Code"]),
        new(Fields.Address, ["Địa chỉ", "Address"]),
        new(From, ["Từ ngày", "Hiệu lực từ", "Ngày hiệu lực", "Valid from"]),
        new(Until, ["Đến ngày", "Hiệu lực đến", "Hết hiệu lực", "Valid to"]),
    ]);

    public Task<ImportOutcome> ReadGroupsAsync(string wardCode, Table table, ImportOptions options, CancellationToken token) =>
        ReadAsync(wardCode, table, options, isGroups: true, token);

    public Task<ImportOutcome> ReadBuildingsAsync(string wardCode, Table table, ImportOptions options, CancellationToken token) =>
        ReadAsync(wardCode, table, options, isGroups: false, token);

    private async Task<ImportOutcome> ReadAsync(string wardCode, Table table, ImportOptions options, bool isGroups, CancellationToken token)
    {
        await places.WardAsync(wardCode, token);
        var drafts = new List<(PlaceDraft Place, RowIssue Row)>();
        var refusals = new List<RowIssue>();
        var refusedRows = new List<RefusedRow>();
        var rows = 0;
        foreach (var row in table.Rows)
        {
            rows++;
            try
            {
                drafts.Add((isGroups ? Group(row) : Building(row), new RowIssue(row.Number, row.TitleOf(FormedOf), row.Text(FormedOf), "")));
            }
            catch (FormatException error)
            {
                var column = error.Data["column"] as string ?? Fields.Code;
                refusals.Add(new RowIssue(row.Number, row.TitleOf(column), row.Text(column), error.Message));
                refusedRows.Add(new RefusedRow(row.Cells, error.Message));
            }
        }

        // A code twice in one file is the same place said twice; the last word counts.
        var distinct = drafts.GroupBy(draft => (PlaceRegistry.BuildingCode(draft.Place), draft.Place.ValidFrom))
            .Select(same => same.Last()).ToDictionary(draft => draft.Place, draft => draft.Row);
        var outcome = isGroups
            ? await places.PutGroupsAsync(wardCode, distinct.Keys, token, options.DryRun)
            : await places.PutBuildingsAsync(wardCode, distinct.Keys, token, options.DryRun);
        RowIssue[] warnings =
        [
            .. outcome.Unknown.Select(unknown => distinct[unknown.Place] with
            {
                Reason = $"Chưa có tổ dân phố {string.Join(", ", unknown.Codes)} có hiệu lực trước tổ này; "
                    + "hãy nạp tổ cũ (kèm cột Từ ngày, Đến ngày) rồi nạp lại danh sách.",
            }),
        ];
        return new ImportOutcome
        {
            Rows = rows,
            Taken = outcome.Added + outcome.Changed,
            Warned = warnings.Length,
            Warnings = warnings,
            Unchanged = distinct.Count - outcome.Added - outcome.Changed,
            Duplicates = drafts.Count - distinct.Count,
            Refused = refusals.Count,
            Refusals = refusals,
            RefusedRows = refusedRows,
        };
    }

    private static PlaceDraft Group(TableRow row) =>
        GroupCode.TryParse(row.Text(Fields.Code), out var code)
            ? new PlaceDraft(code, row.Text(Fields.Name), Date(row, From), Date(row, Until), Households(row),
                FormedOf: row.Text(FormedOf) is { } old ? Predecessor.Parse(old) : null)
            : throw Unfit(Fields.Code, "Thiếu hoặc không đọc được mã tổ dân phố; hãy ghi như 12 hoặc 7A.");

    private static PlaceDraft Building(TableRow row) => row.Text(Fields.Name) is { } name
        ? new PlaceDraft(row.Text(Fields.Code), name, Date(row, From), Date(row, Until), Address: row.Text(Fields.Address))
        : throw Unfit(Fields.Name, "Thiếu tên chung cư; hãy bổ sung rồi nạp lại.");

    private static DateOnly? Date(TableRow row, string field)
    {
        var cell = row.Cell(field);
        if (cell.Date is { } date)
        {
            return DateOnly.FromDateTime(date);
        }

        return row.Text(field) is not { } text ? null
            : VietnamDate.TryParseDate(text, out var day) ? day
            : throw Unfit(field, $"Không đọc được ngày “{text}”; hãy ghi ngày/tháng/năm, ví dụ 01/07/2026.");
    }

    private static int? Households(TableRow row) => row.Text(Fields.Households) is not { } text ? null
        : int.TryParse(text.Replace(".", "", StringComparison.Ordinal), out var count) && count >= 0 ? count
        : throw Unfit(Fields.Households, $"Số hộ “{text}” không phải là số; hãy ghi bằng chữ số.");

    private static FormatException Unfit(string column, string reason)
    {
        var error = new FormatException(reason);
        error.Data["column"] = column;
        return error;
    }
}
