using System.Globalization;
using System.Text;

namespace Coordination.Ingest.Tests.Large;

/// <summary>
/// A large customer list with the faults of real ones, written row by row to a file, and what an import of it into an empty ward must
/// come to, counted beside the writing.
/// </summary>
internal sealed class MessyList
{
    private const string Header = "Mã khách hàng,Tên khách hàng,Địa chỉ,Số điện thoại,CCCD,Tổ dân phố,Chung cư,Căn hộ,Loại khách hàng,Số hợp đồng";

    private static readonly string[] Names = ["Nguyễn Văn An", "TRẦN  THỊ BÌNH ", "Lê Đức Cường", "Phạm Thị Dung", "Tổng công ty Điện lực"];
    private static readonly string[] Streets = ["Tôn Đức Thắng", "Khâm Thiên", "Hào Nam", "Ô Chợ Dừa", "Đê La Thành", "Xã Đàn", "Nguyễn Lương Bằng"];

    private readonly HashSet<string> _places = [];

    private MessyList()
    {
    }

    public int Rows { get; private set; }

    public int Taken { get; private set; }

    public int Warned { get; private set; }

    public int Refused { get; private set; }

    public int Duplicates { get; private set; }

    public Dictionary<int, int> ByGroup { get; } = [];

    public static MessyList Write(string path, int rows)
    {
        var list = new MessyList();
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 20);
        file.Write("DANH SÁCH KHÁCH HÀNG,,,,,,,,,\r\n,,,,,,,,,\r\n" + Header + "\r\n");
        for (var i = 0; i < rows; i++)
        {
            list.Row(file, i);
        }

        return list;
    }

    private void Row(StreamWriter file, int i)
    {
        Rows++;
        switch (i % 1_000)
        {
            case 17:
                Refused++;
                Line(file, i, phone: "9.12346E+08");
                break;
            case 117:
                Duplicates++;
                Line(file, i - 1);
                break;
            case 217:
                Refused++;
                Line(file, i - 1, holder: "Một Người Khác");
                break;
            case 317:
                // Pages of a printed list: neither line is a row.
                file.Write(string.Create(CultureInfo.InvariantCulture, $"Cộng trang {i / 1_000},,,,,,,,,\r\n,,,,,,,,,\r\n"));
                Take(file, i);
                break;
            default:
                Take(file, i);
                break;
        }
    }

    private void Take(StreamWriter file, int i)
    {
        Taken++;
        ByGroup[Group(i)] = ByGroup.GetValueOrDefault(Group(i)) + 1;
        var isNew = _places.Add($"group {Group(i)}");
        isNew |= Building(i) is { } building && _places.Add(building);
        var landline = i % 100 == 31;
        Warned += isNew || landline ? 1 : 0;
        Line(file, i, phone: landline ? "024 3851 2345" : null);
    }

    private static int Group(int i) => (i * 7 % 23) + 1;

    private static string? Building(int i) => i % 5 == 0 ? $"Chung cư {(i / 5 % 40) + 1}" : null;

    // Groups in three spellings, every third address in decomposed letters, and phones without their zero.
    private static void Line(StreamWriter file, int i, string? phone = null, string? holder = null)
    {
        var group = (i % 3) switch { 0 => $"Tổ {Group(i)}", 1 => $"TDP số {Group(i):00}", _ => $"{Group(i)}" };
        var address = $"Số {i % 499}, ngõ {i % 97} phố {Streets[i % Streets.Length]}";
        file.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"L{i:0000000},{holder ?? Names[i % Names.Length]},\"{(i % 3 == 1 ? address.Normalize(NormalizationForm.FormD) : address)}\","
            + $"{phone ?? $"91{i % 10_000_000:0000000}"},0010{i % 90 + 10:00}{i % 1_000_000:000000},{group},{Building(i)},"
            + $"{(Building(i) is null ? "" : $"P{i % 900}")},Sinh hoạt,HD-{i}\r\n"));
    }
}
