namespace Coordination.Dashboard.Components;

/// <content>The words of coming in for the first time by a code that was read out.</content>
public sealed partial class VietnameseWords
{
    public override string FirstSignInTitle => "Vào lần đầu bằng mã";

    public override string TypedCode => "Mã vào lần đầu";

    public override string TypedCodeHint =>
        "15 chữ và số, chia ba nhóm; không phân biệt chữ hoa, dấu cách, gạch nối. Không có O, I, L, S, 0, 1, 5.";

    public override string TypedRefused =>
        "Tên hoặc mã không đúng, đã dùng, hết hạn, hoặc thử quá nhiều lần: chờ 15 phút, hoặc xin quản trị cấp mã mới.";

    public override string TypedOr(string address) => $"Hoặc mở {address}, gõ tên đăng nhập và mã này:";
}
