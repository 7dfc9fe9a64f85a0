using System.Text;

namespace Coordination.Dashboard.Sample;

/// <summary>The sample's customers as the customer list that an office would bring.</summary>
public static class SampleList
{
    /// <summary>UTF-8 text with the usual headings; every cell is quoted.</summary>
    public static string Csv()
    {
        var text = new StringBuilder();
        text.AppendLine("Mã khách hàng,Chủ hợp đồng,Địa chỉ cấp nước,Số điện thoại,Số CCCD,Tổ dân phố,Chung cư,Căn hộ,Mục đích sử dụng,Số hợp đồng");
        foreach (var customer in SampleCustomers.All)
        {
            text.AppendJoin(',', new[]
            {
                customer.Code, customer.Holder, customer.Address, customer.Phone, customer.IdNumber, customer.Group, customer.Building,
                customer.Unit, customer.Category, customer.ContractNumber,
            }.Select(cell => cell is null ? "" : '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"')).AppendLine();
        }

        return text.ToString();
    }
}
