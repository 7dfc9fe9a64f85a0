namespace Coordination.Dashboard.Components;

/// <content>The words of review forms.</content>
public sealed partial class VietnameseWords
{
    public override string FormBlank => "Phiếu rà soát trống (PDF)";

    public override string FormOne => "In phiếu rà soát của hợp đồng này";

    public override string FormGroup(int forms) => $"In phiếu rà soát của {Number(forms)} hợp đồng chưa rà soát";

    public override string FormRange(int first, int last) => $"{Number(first)}–{Number(last)}";

    public override string FormLogged => "Phiếu có tên, địa chỉ khách hàng; lần in được ghi vào nhật ký.";
}
