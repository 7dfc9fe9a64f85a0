using System.Text;

using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Leaders;

using Xunit;

namespace Coordination.Ingest.Tests.Leaders;

/// <summary>Lists of leaders as wards write them.</summary>
public sealed class LeaderFileTests
{
    [Fact]
    public void A_messy_list_is_read_as_a_person_reads_it()
    {
        var rows = Read(
            """
            UBND PHƯỜNG ĐỐNG ĐA;;;;;;;;;
            DANH SÁCH TỔ TRƯỞNG CÁC TỔ DÂN PHỐ;;;;;;;;;
            ;;;;;;;;;
            STT;Tổ dân phố;Họ và tên;Năm sinh;SĐT;Địa chỉ;Số hộ;Số QĐ;Nhiệm kỳ;Ghi chú
            1;Tổ 01;Nguyễn  Văn An ;1955;0300000001;12 ngõ 3;1.023;15/QĐ-UBND ngày 12/3/2026;2025-2027;
            2;TDP số 7A;TRẦN THỊ BÌNH;02/9/1961;300000002;;;;01/7/2026 - 31/12/2026;Lâm thời
            3;12;Lê Văn Cường;;0300000003 / 0300000004;;;;2,5 năm;Tổ phó
            4;13;;;;;;;;
            5;14;Phạm Thị Dung;khoảng 60;9,12346E+08;;hai trăm;;;
            ;15;;1970;0300000006;;;;;
            Danh sách gồm 4 (bốn) người./.;;;;;;;;;
            """);

        Assert.Equal(
        [
            new LeaderDraft("1", "Nguyễn Văn An")
            {
                Born = 1955, Phone = "0300000001", Address = "12 ngõ 3", Households = 1023, Decision = "15/QĐ-UBND", DecidedOn = new DateOnly(2026, 3, 12),
                TermFrom = new DateOnly(2025, 1, 1), TermTo = new DateOnly(2027, 12, 31),
            },
            new LeaderDraft("7A", "TRẦN THỊ BÌNH")
            {
                Born = 1961, Phone = "0300000002", TermFrom = new DateOnly(2026, 7, 1), TermTo = new DateOnly(2026, 12, 31), Note = "Lâm thời", Kind = LeaderKind.Interim,
            },
            new LeaderDraft("12", "Lê Văn Cường") { Phone = "0300000003", Note = "Tổ phó", Kind = LeaderKind.Deputy },
            new LeaderDraft("14", "Phạm Thị Dung") { Phone = "9,12346E+08" },
        ],
            rows.Select(row => row.Value).OfType<LeaderDraft>());

        // A group left blank in a template is a gap; a person without a name is refused with where and what.
        var refused = Assert.Single(rows, row => row.Refusal is not null);
        Assert.Equal((10, "Họ và tên"), (refused.Refusal!.Row, refused.Refusal.Column));
        Assert.Contains(rows[2].Warnings, warning => warning.Reason.Contains("2,5 năm", StringComparison.Ordinal));
        Assert.Equal(["Năm sinh", "Số hộ", "Số điện thoại"], rows.Single(row => row.Value?.Group == "14").Warnings.Select(Meant).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Tổ\tHọ tên\tĐT\n3\tVũ Văn Em\t0300000009", "3", "0300000009")]
    [InlineData("Họ và tên,Tổ dân phố,Điện thoại\nVũ Văn Em,\"Tổ dân phố số 3\",+84 300 000 009", "3", "0300000009")]
    [InlineData("Ho va ten;To DP;So dien thoai\nVũ Văn Em;tổ 3;0300.000.009", "3", "0300000009")]
    public void Pasted_rows_are_parted_as_they_come(string text, string group, string phone) => Assert.Equal(
        new LeaderDraft(group, "Vũ Văn Em") { Phone = phone }, Assert.Single(Read(text)).Value);

    [Fact]
    public void A_list_without_names_is_refused_with_what_is_missing() => Assert.Contains(
        "Họ và tên", Assert.Throws<UnusableFileException>(() => Read("Tổ;SĐT\n1;0300000001")).Message, StringComparison.Ordinal);

    private static string Meant(RowIssue issue) => issue.Column switch { "SĐT" => "Số điện thoại", var other => other };

    private static IReadOnlyList<RowResult<LeaderDraft>> Read(string text)
    {
        using var table = TableReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "list.csv", new TableOptions(LeaderFile.Columns));
        return LeaderFile.Read(table);
    }
}
