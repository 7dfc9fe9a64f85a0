using System.Globalization;
using System.Text;
using Coordination.Ingest.Feeds.Files;

namespace Coordination.Support;

/// <summary>A customer list as people bring it, row by row.</summary>
public sealed class CustomerList
{
    private const string Header = "Mã khách hàng,Tên khách hàng,Địa chỉ,Số điện thoại,CCCD,Tổ dân phố,Chung cư,Căn hộ,Loại khách hàng,Số hợp đồng";

    private readonly StringBuilder _text = new StringBuilder(Header).Append('\n');

    /// <summary>Customers 1 to n of a ward, spread over groups and, every third, over two buildings.</summary>
    public static CustomerList Of(string prefix, int count, int groups = 3)
    {
        var list = new CustomerList();
        for (var i = 1; i <= count; i++)
        {
            list.Add(Code(prefix, i), group: groups == 0 ? "" : Number((i % groups) + 1), building: i % 3 == 0 ? $"Nhà {i % 2}" : "");
        }

        return list;
    }

    public static string Code(string prefix, int number) => prefix + number.ToString("D6", CultureInfo.InvariantCulture);

    public CustomerList Add(
        string code, string holder = "Nguyễn Văn An", string address = "Số 1 Tôn Đức Thắng", string phone = "0912345678", string idNumber = "",
        string group = "", string building = "", string unit = "")
    {
        _text.Append(CultureInfo.InvariantCulture, $"{code},{holder},{address},{phone},{idNumber},{group},{building},{unit},,\n");
        return this;
    }

    public string Text => _text.ToString();

    /// <summary>The list opened as an import reads it.</summary>
    public Table Open() => TableReader.Open(
        new MemoryStream(Encoding.UTF8.GetBytes(Text)), "khach-hang.csv", new TableOptions(ColumnNames.Customers));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
