using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Components;

/// <content>Who may come in, and as what.</content>
public sealed partial class VietnameseWords
{
    public override string PeopleTitle => "Người dùng";

    public override string PeopleAdd => "Thêm người dùng";

    public override string PeopleAddMany => "Thêm nhiều người từ tệp";

    public override string PeopleSearch => "Tìm theo họ tên hoặc tên đăng nhập";

    public override string PeopleRole => "Vai trò";

    public override string PeopleAnyRole => "Mọi vai trò";

    public override string PeopleWard => "Phường";

    public override string PeopleAnyWard => "Mọi phường";

    public override string PeopleState => "Tình trạng";

    public override string PeopleAnyState => "Mọi tình trạng";

    public override string PeopleNone => "Không có ai khớp. Thử bớt điều kiện, hoặc thêm người dùng mới.";

    public override string PeopleNoGrant => "Chưa có quyền nào: đăng nhập được nhưng không xem được gì.";

    public override string PeopleDisplayName => "Họ và tên";

    public override string PeopleNameHint =>
        "Viết liền, không dấu cách: chữ, số và . _ - + @ (có thể là thư điện tử). Không đổi được về sau.";

    public override string PeopleAddAction => "Thêm người này";

    public override string PeopleCount(int count) => $"{Number(count)} người";

    public override string AccountStateName(AccountState state) => state switch
    {
        AccountState.Invited => "đã mời, chưa vào",
        AccountState.Active => "đang dùng",
        AccountState.Locked => "tạm khóa",
        AccountState.Disabled => "đã ngừng",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public override string RoleName(string role) => role switch
    {
        Roles.Company => "Lãnh đạo Công ty",
        Roles.Enterprise => "Quản lý Xí nghiệp",
        Roles.Care => "Chăm sóc khách hàng",
        Roles.Area => "Cán bộ địa bàn",
        Roles.Records => "Văn thư",
        Roles.Ward => "Đầu mối phường",
        Roles.WardLeader => "Lãnh đạo phường",
        Roles.Leader => "Tổ trưởng tổ dân phố",
        Roles.Building => "Ban quản trị tòa nhà",
        Roles.DataProtection => "Phụ trách dữ liệu cá nhân",
        Roles.Admin => "Quản trị hệ thống",
        _ => role,
    };

    public override string RoleMay(string role) => role switch
    {
        Roles.Company => "Xem số liệu của mọi Xí nghiệp và phường; không xem tên khách hàng.",
        Roles.Enterprise => "Xem số liệu và tên khách hàng của Xí nghiệp; mở số điện thoại khi có lý do; nạp danh sách.",
        Roles.Care => "Xem số liệu và tên khách hàng của Xí nghiệp; mở số điện thoại khi có lý do; nạp danh sách.",
        Roles.Area => "Xem số liệu và tên khách hàng trong địa bàn của mình; mở số điện thoại khi có lý do.",
        Roles.Records => "Xem số liệu của Xí nghiệp; không xem tên khách hàng.",
        Roles.Ward => "Xem số liệu của phường và tên khách hàng trong các đợt đã công bố.",
        Roles.WardLeader => "Xem số liệu của phường; không xem tên khách hàng.",
        Roles.Leader => "Chỉ xem tổ của mình, trên điện thoại, bằng liên kết riêng và mã PIN.",
        Roles.Building => "Chỉ xem tòa nhà của mình, trên điện thoại, bằng liên kết riêng và mã PIN.",
        Roles.DataProtection => "Xem nhật ký truy cập, yêu cầu của chủ thể dữ liệu và sự cố; không xem tên khách hàng.",
        Roles.Admin => "Quản lý người dùng và cài đặt; không xem hợp đồng và tên khách hàng.",
        _ => "",
    };
}
