using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Components;

public sealed partial class VietnameseWords
{
    public override string SignInTitle => "Đăng nhập";

    public override string SignInName => "Tên đăng nhập";

    public override string Password => "Mật khẩu";

    public override string SignInAction => "Đăng nhập ngay";

    public override string SignInRefused =>
        "Chưa đăng nhập được. Tên hoặc mật khẩu không đúng; sau nhiều lần nhập sai, tài khoản tạm dừng 15 phút. Xin thử "
        + "lại, hoặc nhờ quản trị gửi liên kết mới.";

    public override string SignInExternal => "Đăng nhập bằng tài khoản của đơn vị";

    public override string SignOut => "Đăng xuất";

    public override string NavAccount => "Tài khoản của tôi";

    public override string SecondTitle => "Mã xác thực";

    public override string SecondHint => "Nhập mã 6 số đang hiện trong ứng dụng xác thực, hoặc một mã dự phòng.";

    public override string SecondField => "Mã";

    public override string SecondRefused =>
        "Mã không đúng hoặc đã hết hạn. Xin chờ mã mới rồi nhập lại; sau nhiều lần sai, tài khoản tạm dừng 15 phút.";

    public override string ContinueAction => "Tiếp tục";

    public override string InvitationTitle => "Chọn mật khẩu";

    public override string PasswordHint =>
        "Ít nhất 12 ký tự; nên là một câu ngắn dễ nhớ với mình mà người khác không đoán được. Không cần ký tự đặc biệt, "
        + "không phải đổi định kỳ.";

    public override string PasswordNew => "Mật khẩu mới";

    public override string PasswordAgain => "Nhập lại mật khẩu mới";

    public override string PasswordNow => "Mật khẩu hiện nay";

    public override string PasswordKeep => "Lưu mật khẩu";

    public override string PasswordsDiffer => "Hai lần nhập chưa giống nhau.";

    public override string PasswordNowWrong => "Mật khẩu hiện nay không đúng.";

    public override string PasswordSaved => "Đã lưu mật khẩu mới. Các thiết bị khác đã đăng xuất.";

    public override string LinkVoidTitle => "Liên kết không dùng được nữa";

    public override string LinkVoidText =>
        "Liên kết đã dùng rồi, đã hết hạn hoặc đã được thay bằng liên kết mới. Xin nhờ người đã gửi cấp lại.";

    public override string PinTitle => "Nhập mã PIN";

    public override string PinChooseTitle => "Chọn mã PIN 6 số";

    public override string PinHint => "Ông/bà nhập mã PIN đã chọn. Điện thoại này sẽ nhớ trong 90 ngày.";

    public override string PinChooseHint =>
        "Mã này đi kèm liên kết trên giấy; đừng dùng dãy dễ đoán như 123456 hay ngày sinh lặp lại, và đừng ghi lên tờ giấy.";

    public override string PinField => "Mã PIN";

    public override string PinAgain => "Nhập lại mã PIN";

    public override string PinRefused =>
        "Mã PIN không đúng; sau 5 lần sai phải chờ 15 phút. Nếu quên, xin nhờ cán bộ địa bàn cấp liên kết mới.";

    public override string PinTooEasy => "Mã này dễ đoán quá, xin chọn 6 số khác.";

    public override string PinForm => "Mã PIN gồm đúng 6 chữ số.";

    public override string AccountTitle => "Tài khoản";

    public override string DevicesTitle => "Đang đăng nhập ở";

    public override string DeviceColumn => "Thiết bị";

    public override string DeviceSince => "Từ lúc";

    public override string DeviceHere => "thiết bị này";

    public override string DeviceCutOff => "Ngắt thiết bị";

    public override string AuthenticatorTitle => "Xác thực hai lớp";

    public override string AuthenticatorIsOn => "Đang bật: mỗi lần đăng nhập cần thêm mã 6 số.";

    public override string AuthenticatorIsOff => "Đang tắt. Nên bật nếu ông/bà xem được tên và số điện thoại khách hàng.";

    public override string AuthenticatorBegin => "Bật xác thực hai lớp";

    public override string AuthenticatorScan => "Quét mã này bằng ứng dụng xác thực trên điện thoại, hoặc gõ khoá:";

    public override string AuthenticatorThen => "Rồi nhập mã 6 số mà ứng dụng hiện:";

    public override string AuthenticatorEnd => "Tắt xác thực hai lớp";

    public override string RecoveryTitle => "Mã dự phòng";

    public override string RecoveryHint =>
        "Mỗi mã dùng được một lần khi không có điện thoại. Xin in hoặc chép ra giấy ngay; chỉ hiện lần này.";

    public override string AccountFor(string name) => $"Tài khoản: {name}";

    public override string PasswordFaultText(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => "Mật khẩu ngắn quá: cần ít nhất 12 ký tự.",
        PasswordFault.TooLong => "Mật khẩu dài quá: nhiều nhất 128 ký tự.",
        PasswordFault.Common => "Mật khẩu này nhiều người hay dùng, dễ bị đoán. Xin chọn câu khác.",
        PasswordFault.Pattern => "Mật khẩu chỉ là một dãy lặp hoặc liên tiếp. Xin chọn câu khác.",
        PasswordFault.HoldsName => "Mật khẩu gần giống tên đăng nhập hoặc tên chương trình. Xin chọn câu khác.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
