using Coordination.Ingest.Record;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Wording;

/// <summary>The tables of progress: the wide one of an annex, and the short one of stages.</summary>
internal static class Tables
{
    private const string Unit = "Đơn vị tính: hợp đồng";

    /// <summary>The sum that holds in every row of <see cref="Progress"/>.</summary>
    public const string Sums = "Ghi chú: (3) = (8) + (11) + (12) + (13) + (14) + (15) + (16). Tỷ lệ làm tròn xuống đến một chữ số thập phân.";

    /// <summary>What stands in place of the messages that came, where only the tallies were read.</summary>
    public const string Opened =
        "Cột (7): số hợp đồng khách hàng đã mở, thay cho số đã nhận tin; số đã nhận tin của từng phường có trong báo cáo tiến độ của phường đó.";

    /// <summary>All figures of places, one row each, summed at the end. Where nobody counted who received the message, who opened the contract stands there.</summary>
    public static PaperTable Progress(string name, string placeHead, IReadOnlyList<(string Name, FigureRow Row)> rows, FigureRow total, string before)
    {
        var lowest = Lagging.Lowest([.. rows.Select(row => row.Row)]);
        return new PaperTable(
            name,
            [
                new Column("STT", 9, Align.Centre),
                new Column(placeHead, 34, Align.Left),
                new Column("Tổng số HĐ", 13),
                new Column("SL", 12.3f, Group: "Đã rà soát"),
                new Column("%", 15, Group: "Đã rà soát", Formula: "(5)=(4)/(3)"),
                new Column("Đã gửi tin mời ký", 12.3f),
                new Column(total.Received is null ? "Đã mở hợp đồng" : "Đã nhận tin", 12.3f),
                new Column("SL", 12.3f, Group: "Đã ký"),
                new Column("%", 15, Group: "Đã ký", Formula: "(9)=(8)/(3)"),
                new Column("Trong đó: hoàn tất", 12.3f),
                new Column("Chờ ký", 12.3f),
                new Column("Quá hạn", 12.3f),
                new Column("Từ chối", 10.5f),
                new Column("Gửi tin lỗi", 10.5f),
                new Column("Cần hỗ trợ", 10.5f),
                new Column("Chưa mời ký", 12.3f),
                new Column("SL", 11, Group: "Ký trong kỳ"),
                new Column("So " + before, 12, Group: "Ký trong kỳ"),
                new Column("Ghi chú", 15, Align.Left),
            ],
            [.. rows.Select((row, i) => Row(new CountCell(i + 1), row.Name, row.Row, Remark(row.Row, lowest)))],
            Row(new TextCell(""), "Tổng cộng", total, ""),
            Unit, Numbered: true, Size: 11);
    }

    /// <summary>By batch: how many were invited in it, and where they stand now.</summary>
    public static PaperTable Batches(IReadOnlyList<BatchRow> batches) => new(
        "Theo đợt",
        [
            new Column("STT", 11, Align.Centre), new Column("Đợt", 27, Align.Left), new Column("Ngày gửi tin", 40, Align.Centre), new Column("Số HĐ", 18),
            new Column("Đã ký", 18), new Column("Tỷ lệ", 17), new Column("Chờ ký", 16), new Column("Quá hạn", 17), new Column("Khác", 15),
        ],
        [.. batches.Select((batch, i) => Batch(new CountCell(i + 1), batch.Batch.Length == 0 ? "Không theo đợt" : batch.Batch, Days(batch), batch))],
        batches.Count == 0 ? null : Batch(new TextCell(""), "Tổng cộng", "", new BatchRow(
            "", null, null, batches.Sum(batch => batch.Contracts),
            StageWords.Order.ToDictionary(stage => stage.Name(), stage => batches.Sum(batch => batch.In(stage))))),
        Unit);

    /// <summary>How many contracts stand at each stage.</summary>
    public static PaperTable Stages(string name, FigureRow row) => new(
        name,
        [new Column("STT", 14, Align.Centre), new Column("Tình trạng", 80, Align.Left), new Column("Số hợp đồng", 35), new Column("Tỷ lệ", 35)],
        [.. StageWords.Order.Select((stage, i) => (IReadOnlyList<Cell>)
            [new CountCell(i + 1), new TextCell(StageWords.Of(stage)), new CountCell(row.In(stage)), new ShareCell(row.In(stage), row.Contracts)])],
        [new TextCell(""), new TextCell("Tổng cộng"), new CountCell(row.Contracts), new ShareCell(row.Contracts, row.Contracts)],
        Unit);

    /// <summary>The same in half the height: two stages a row, the sum in the last place.</summary>
    public static PaperTable StagesAcross(string name, FigureRow row)
    {
        var cells = StageWords.Order.Select(stage => (Name: StageWords.Of(stage), Count: row.In(stage))).Append((Name: "Tổng cộng", Count: row.Contracts)).ToArray();
        var half = cells.Length / 2;
        return new PaperTable(
            name,
            [
                new Column("Tình trạng", 40, Align.Left), new Column("Số hợp đồng", 22), new Column("Tỷ lệ", 18),
                new Column("Tình trạng", 40, Align.Left), new Column("Số hợp đồng", 22), new Column("Tỷ lệ", 18),
            ],
            [.. Enumerable.Range(0, half).Select(i => (IReadOnlyList<Cell>)[.. new[] { cells[i], cells[half + i] }.SelectMany(cell =>
                new Cell[] { new TextCell(cell.Name), new CountCell(cell.Count), new ShareCell(cell.Count, row.Contracts) })])],
            Unit: Unit, Size: 11);
    }

    private static IReadOnlyList<Cell> Row(Cell number, string name, FigureRow row, string remark) =>
    [
        number, new TextCell(name), new CountCell(row.Contracts),
        new CountCell(row.At(Reached.Reviewed)), new ShareCell(row.At(Reached.Reviewed), row.Contracts),
        new CountCell(row.At(Reached.Invited)), new CountCell(row.Received ?? row.At(Reached.Opened)),
        new CountCell(row.Signed), new ShareCell(row.Signed, row.Contracts), new CountCell(row.Certified),
        new CountCell(row.In(Stage.AwaitingSignature)), new CountCell(row.In(Stage.Overdue)), new CountCell(row.In(Stage.Declined)),
        new CountCell(row.In(Stage.DeliveryFailed)), new CountCell(row.In(Stage.NeedsHelp)), new CountCell(NotInvited(row)),
        new CountCell(row.Period.Signed), new ChangeCell(row.Change), new TextCell(remark),
    ];

    // What somebody would write by hand beside the row.
    private static string Remark(FigureRow row, IReadOnlyList<FigureRow> lowest) =>
        row.Contracts == 0 ? "Chưa có HĐ" : row.Left == 0 ? "Hoàn thành" : lowest.Contains(row) ? "Thấp" : "";

    private static IReadOnlyList<Cell> Batch(Cell number, string name, string days, BatchRow batch)
    {
        var (signed, waiting, overdue) = (batch.In(Stage.Signed), batch.In(Stage.AwaitingSignature), batch.In(Stage.Overdue));
        return
        [
            number, new TextCell(name), new TextCell(days), new CountCell(batch.Contracts), new CountCell(signed), new ShareCell(signed, batch.Contracts),
            new CountCell(waiting), new CountCell(overdue), new CountCell(batch.Contracts - signed - waiting - overdue),
        ];
    }

    private static string Days(BatchRow batch) => (batch.From, batch.To) switch
    {
        ({ } from, { } to) when from == to => Official.ShortDate(from),
        ({ } from, { } to) => $"{Official.ShortDate(from)} – {Official.ShortDate(to)}",
        _ => Official.Nothing,
    };

    /// <summary>Not asked to sign yet, for whatever reason.</summary>
    public static int NotInvited(FigureRow row) =>
        row.In(Stage.SpecialCase) + row.In(Stage.Reviewed) + row.In(Stage.InReview) + row.In(Stage.Notified) + row.In(Stage.NotStarted);
}
