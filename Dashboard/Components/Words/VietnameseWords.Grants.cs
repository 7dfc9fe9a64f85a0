using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Components;

/// <content>Roles with their places and times.</content>
public sealed partial class VietnameseWords
{
    public override string ChooseOne => "– chọn –";

    public override string EnterpriseField => "Xí nghiệp";

    public override string GroupField => "Tổ dân phố";

    public override string BuildingField => "Tòa nhà";

    public override string GrantsTitle => "Quyền đang có";

    public override string GrantFirst => "Vai trò và nơi";

    public override string GrantWholeEnterprise => "– không chọn phường –";

    public override string GrantWholeWard => "– cả phường –";

    public override string GrantNoBuilding => "– không chọn tòa nhà –";

    public override string GrantWardHint => "Cần chọn phường cho cán bộ địa bàn, người của phường, tổ trưởng và ban quản trị tòa nhà.";

    public override string GrantFrom => "Từ ngày (để trống: ngay bây giờ)";

    public override string GrantUntil => "Đến hết ngày (để trống: không thời hạn)";

    public override string GrantEnd => "Thu hồi quyền";

    public override string GrantAdd => "Thêm quyền";

    public override string GrantAddAction => "Cấp quyền này";

    public override string GrantHistory => "Lịch sử cấp quyền";

    public override string? GrantTime(DateTimeOffset? from, DateTimeOffset? until) => (from, until) switch
    {
        ({ } begin, { } end) => $"từ {GrantDay(begin)} đến hết {LastDay(end)}",
        ({ } begin, null) => $"từ {GrantDay(begin)}",
        (null, { } end) => $"đến hết {LastDay(end)}",
        _ => null,
    };

    public override string GrantStory(GrantLine grant) => $"{grant.GrantedBy ?? "Máy chủ"} cấp lúc {Moment(grant.GrantedAt)}"
        + (grant.RevokedAt is { } at ? $"; {grant.RevokedBy ?? "máy chủ"} thu hồi lúc {Moment(at)}" : "");

    public override string AccessFaultText(AccessFault fault, string? value) => fault switch
    {
        AccessFault.NameUnusable => $"Tên đăng nhập “{value}” không dùng được: viết liền, chỉ gồm chữ, số và . _ - + @, nhiều nhất 100 ký tự.",
        AccessFault.NameTaken => $"Tên đăng nhập “{value}” đã có người dùng. Xin chọn tên khác.",
        AccessFault.NoAccount => "Không có tài khoản này.",
        AccessFault.AccountDisabled => "Tài khoản này đã ngừng dùng. Muốn cấp quyền thì mở lại trước.",
        AccessFault.RoleUnknown => $"Không có vai trò “{value}”.",
        AccessFault.PlaceUnwanted => "Vai trò này là của toàn Công ty; không chọn nơi.",
        AccessFault.GroupUnwanted => "Vai trò này không gắn với tổ dân phố hay tòa nhà.",
        AccessFault.WardNeeded => "Vai trò này cần có phường. Xin chọn phường.",
        AccessFault.GroupNeeded => "Tổ trưởng cần có phường và tổ dân phố.",
        AccessFault.BuildingNeeded => "Ban quản trị cần có phường và tòa nhà.",
        AccessFault.EnterpriseNeeded => "Vai trò này là của một Xí nghiệp. Xin chọn Xí nghiệp.",
        AccessFault.NoEnterprise => $"Không có Xí nghiệp “{value}”.",
        AccessFault.NoWard => $"Không có phường “{value}”.",
        AccessFault.WardElsewhere => "Phường này không thuộc Xí nghiệp đã chọn.",
        AccessFault.NoGroup => $"Phường này không có tổ dân phố “{value}”.",
        AccessFault.NoBuilding => $"Phường này không có tòa nhà “{value}”.",
        AccessFault.EndsBeforeItBegins => "Ngày kết thúc phải sau ngày bắt đầu và sau hôm nay.",
        AccessFault.LastAdministrator => "Đây là người quản trị cuối cùng còn đăng nhập được. Xin thêm một người quản trị khác trước.",
        AccessFault.OwnAccount => "Không ai tự cấp quyền cho mình. Xin nhờ một người quản trị khác.",
        AccessFault.NoReason => "Xin ghi lý do.",
        AccessFault.NotToBeViewed => "Không xem như tài khoản này được: là người quản trị, đã ngừng dùng, hoặc là chính mình.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
