using Coordination.Dashboard.Access;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;

namespace Coordination.Dashboard.Administration;

/// <summary>A row of a list of people, as far as it can be read without the record.</summary>
/// <param name="Role">The role's own name; null where its word is not known.</param>
internal sealed record AccountRow(
    string? Name, string? DisplayName, string? Role, string? Enterprise, string? Ward, string? Group, string? Building, DateTimeOffset? Until,
    bool UntilIsWrong);

/// <summary>Lists of people who are to get an account, as offices keep them.</summary>
public static class AccountFile
{
    public const string Name = "name";
    public const string DisplayName = "display-name";
    public const string Role = "role";
    public const string Enterprise = "enterprise";
    public const string Ward = "ward";
    public const string Until = "until";

    /// <summary>The columns of such a list.</summary>
    public static readonly ColumnNames Columns = new(
    [
        new(
            Name, ["Tên đăng nhập", "Tài khoản", "Tên tài khoản", "Email", "Thư điện tử", "User name", "Username", "Login", "Account"],
            Required: true),
        new(DisplayName, ["Họ và tên", "Họ tên", "Tên hiển thị", "Tên người dùng", "Full name", "Display name"]),
        new(Role, ["Vai trò", "Quyền", "Chức vụ", "Chức danh", "Nhóm quyền", "Role"], Required: true, FillDown: true),
        new(Enterprise, ["Xí nghiệp", "Mã xí nghiệp", "Đơn vị", "Enterprise"], FillDown: true),
        new(Ward, ["Phường", "Mã phường", "Phường/xã", "Xã phường", "Ward"], FillDown: true),
        new(Fields.Group, ["Tổ dân phố", "TDP", "Tổ", "Tổ DP", "Group"], FillDown: true),
        new(Fields.Building, ["Chung cư", "Tòa nhà", "Toà nhà", "Tòa", "Building"], FillDown: true),
        new(Until, ["Đến ngày", "Hết hạn", "Ngày hết hạn", "Hiệu lực đến", "Until", "Valid until"], FillDown: true),
    ]);

    /// <summary>What roles are called in such lists, folded.</summary>
    private static readonly Dictionary<string, string> RoleWords = new (string Role, string[] Words)[]
    {
        (Roles.Company, ["cong ty", "lanh dao cong ty"]),
        (Roles.Enterprise, ["quan ly xi nghiep", "xi nghiep", "lanh dao xi nghiep", "quan ly", "enterprise manager"]),
        (Roles.Care, ["cskh", "cham soc khach hang", "nhan vien cskh", "customer care"]),
        (Roles.Area, ["can bo dia ban", "nhan vien dia ban", "dia ban", "nhan vien quan ly dia ban", "area staff"]),
        (Roles.Records, ["van thu", "records clerk"]),
        (Roles.Ward, ["dau moi phuong", "can bo dau moi", "can bo phuong", "phuong", "ward officer"]),
        (Roles.WardLeader, ["lanh dao phuong", "lanh dao ubnd phuong", "chu tich phuong", "ward leader"]),
        (Roles.Leader, ["to truong", "to truong tdp", "to truong to dan pho", "group leader"]),
        (Roles.Building, ["ban quan tri", "ban quan ly", "bqt", "bql", "ban quan tri toa nha", "ban quan ly toa nha", "quan ly toa nha",
            "ban quan tri chung cu", "building manager"]),
        (Roles.DataProtection, ["phu trach du lieu ca nhan", "bao ve du lieu ca nhan"]),
        (Roles.Admin, ["quan tri", "quan tri he thong", "administrator"]),
    }.SelectMany(role => role.Words.Select(word => (word, role.Role))).ToDictionary(StringComparer.Ordinal);

    internal static AccountRow Read(TableRow row)
    {
        var until = UntilOf(row, out var wrong);
        return new AccountRow(
            row.Text(Name), row.Text(DisplayName), RoleOf(row.Text(Role)), row.Text(Enterprise), row.Text(Ward),
            GroupCode.TryParse(row.Text(Fields.Group), out var group) ? group : null, row.Text(Fields.Building), until, wrong);
    }

    /// <summary>The role that a word means, by its own name or as people write it; null when none.</summary>
    public static string? RoleOf(string? text) => Fold.Key(text).TrimEnd('.') is { Length: > 0 } key
        ? RoleWords.GetValueOrDefault(key) ?? Roles.All.FirstOrDefault(role => role == key)
        : null;

    // The day that is named is the last on which the grant holds.
    private static DateTimeOffset? UntilOf(TableRow row, out bool wrong)
    {
        wrong = false;
        if (row.Cell(Until).Date is { } date)
        {
            return VietnamTime.EndOf(DateOnly.FromDateTime(date));
        }

        if (row.Text(Until) is not { } text)
        {
            return null;
        }

        wrong = !VietnamDate.TryParseDate(text, out var day);
        return wrong ? null : VietnamTime.EndOf(day);
    }
}
