using System.Collections.Frozen;
using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>
/// The headings by which the columns of a kind of file are known. Matching ignores case, accents, spaces, dots and underscores;
/// an office with a heading of its own adds it with <see cref="With"/>.
/// </summary>
public sealed class ColumnNames
{
    private static readonly KnownColumn Code = new(
        Fields.Code, ["Mã khách hàng", "Mã KH", "Mã danh bộ", "Danh bộ", "Danh bạ", "Customer code"], Required: true);

    private static readonly KnownColumn Address = new(
        Fields.Address, ["Địa chỉ", "Địa chỉ cấp nước", "Địa chỉ sử dụng nước"], FillDown: true);

    private static readonly KnownColumn Phone = new(
        Fields.Phone, ["Số điện thoại", "SĐT", "ĐT", "Điện thoại", "Di động", "Số ĐT"], FillDown: true);

    private static readonly KnownColumn Group = new(
        Fields.Group, ["Tổ dân phố", "TDP", "Tổ", "Tổ DP"], FillDown: true);

    /// <summary>Customer lists.</summary>
    public static readonly ColumnNames Customers = new(
    [
        Code,
        new(
            Fields.Holder,
            ["Tên khách hàng", "Họ và tên", "Họ tên", "Chủ hợp đồng", "Tên chủ HĐ", "Khách hàng"],
            FillDown: true),
        Address,
        Phone,
        new(Fields.IdNumber, ["CCCD", "Số CCCD", "CMND/CCCD", "Số định danh", "Căn cước"], FillDown: true),
        Group,
        new(Fields.Building, ["Chung cư", "Tòa nhà", "Toà nhà", "Tòa"], FillDown: true),
        new(Fields.Unit, ["Căn hộ", "Số căn", "Phòng", "Căn"]),
        new(Fields.Category, ["Loại khách hàng", "Đối tượng", "Mục đích sử dụng"], FillDown: true),
        new(Fields.ContractNumber, ["Số hợp đồng", "Số HĐ"]),
    ]);

    /// <summary>Status exports of a signing provider.</summary>
    public static readonly ColumnNames Statuses = new(
    [
        Code,
        new(Fields.Status, ["Trạng thái", "Tình trạng"], Required: true, FillDown: true),
        new(Fields.Time, ["Thời gian", "Ngày ký", "Ngày cập nhật", "Thời điểm"], Required: true, FillDown: true),
        new(Fields.Reason, ["Lý do", "Ghi chú"], FillDown: true),
        new(Fields.Document, ["Mã hợp đồng", "Số tài liệu"]),
    ]);

    /// <summary>Lists of the leaders of residents' groups.</summary>
    public static readonly ColumnNames Leaders = new(
    [
        new(Fields.Name, ["Họ và tên", "Họ tên"], Required: true),
        Group,
        Phone with { FillDown = false },
        new(Fields.Born, ["Năm sinh"]),
        Address,
        new(Fields.Households, ["Số hộ"]),
        new(Fields.Decision, ["Quyết định công nhận", "Số QĐ"], FillDown: true),
        new(Fields.Term, ["Nhiệm kỳ"], FillDown: true),
        new(Fields.Note, ["Ghi chú"]),
    ]);

    private readonly FrozenDictionary<string, (string Field, int Rank)> _byHeading;

    public ColumnNames(IReadOnlyList<KnownColumn> columns)
    {
        Columns = columns;
        _byHeading = columns
            .SelectMany(column => column.Names.Select((name, rank) => (Heading: Fold.Header(name), Value: (column.Field, rank))))
            .DistinctBy(entry => entry.Heading)
            .ToFrozenDictionary(entry => entry.Heading, entry => entry.Value, StringComparer.Ordinal);
    }

    public IReadOnlyList<KnownColumn> Columns { get; }

    /// <summary>The same columns with further headings for a field, or with a new field.</summary>
    public ColumnNames With(string field, params string[] names)
    {
        var known = Columns.Any(column => column.Field == field);
        return new ColumnNames(known
            ? [.. Columns.Select(column => column.Field == field ? column with { Names = [.. column.Names, .. names] } : column)]
            : [.. Columns, new KnownColumn(field, names)]);
    }

    /// <summary>The field of a heading, and how telling the heading is (0 first); null when it is not known.</summary>
    internal (string Field, int Rank)? Find(string? heading)
    {
        if (_byHeading.TryGetValue(Fold.Header(heading), out var found))
        {
            return found;
        }

        // "Số điện thoại (Zalo)", "Họ và tên (chủ hộ)": what stands in brackets explains and does not name.
        var bracket = heading?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        return bracket > 0 && _byHeading.TryGetValue(Fold.Header(heading![..bracket]), out found) ? found : null;
    }
}
