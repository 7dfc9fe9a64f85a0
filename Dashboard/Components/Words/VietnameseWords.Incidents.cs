using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of incidents.</content>
public sealed partial class VietnameseWords
{
    public override string IncidentsTitle => "Sự cố";

    public override string IncidentNew => "Ghi sự cố mới";

    public override string IncidentsEmpty =>
        "Chưa có sự cố nào. Khi phát hiện lộ, mất hoặc sửa trái phép dữ liệu, ghi ngay ở đây: 72 giờ bắt đầu tính từ lúc phát "
        + "hiện.";

    public override string IncidentColumn => "Sự cố";

    public override string IncidentDetected => "Phát hiện lúc";

    public override string IncidentDetectedField => "Thời điểm phát hiện (72 giờ tính từ đây)";

    public override string IncidentSubjects => "Số người bị ảnh hưởng";

    public override string IncidentRecords => "Số bản ghi dữ liệu";

    public override string IncidentNotice => "Thông báo A05";

    public override string IncidentKindField => "Loại hành vi";

    public override string IncidentHappened => "Xảy ra khi nào, ở đâu";

    public override string IncidentWhat => "Diễn biến, hành vi";

    public override string IncidentInvolved => "Tổ chức, cá nhân liên quan";

    public override string IncidentDataKinds => "Loại dữ liệu cá nhân";

    public override string IncidentConsequences => "Hậu quả, thiệt hại có thể xảy ra";

    public override string IncidentMeasures => "Biện pháp đã và sẽ thực hiện";

    public override string IncidentOpen => "Ghi sự cố";

    public override string IncidentAmend => "Ghi bổ sung";

    public override string IncidentAmendTitle => "Bổ sung, đính chính";

    public override string IncidentIncomplete => "Còn thiếu nội dung, hoặc thời điểm ở tương lai. Chưa có gì được ghi.";

    public override string IncidentNone => "Không có sự cố này.";

    public override string IncidentPrint => "Bản in theo Mẫu 08";

    public override string IncidentNext => "Việc tiếp theo";

    public override string IncidentAt => "Lúc";

    public override string IncidentCloseNotice => "Trước khi đóng: việc thông báo A05";

    public override string IncidentNoticeAt => "Đã thông báo lúc";

    public override string IncidentNoticeMissing =>
        "Đóng sự cố phải kèm lần thông báo A05 (thời điểm, số văn bản) hoặc lý do không phải thông báo. Chưa có gì được ghi.";

    public override string IncidentThen => "Nội dung lúc đó";

    public override string IncidentFormTitle => "Thông báo vi phạm quy định về bảo vệ dữ liệu cá nhân";

    public override string IncidentFormTo => "Kính gửi: Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao (A05), Bộ Công an";

    public override string IncidentFormWriter => "Người lập";

    public override string IncidentFormHead => "Đại diện đơn vị";

    public override string IncidentNumber(int id) => $"Sự cố số {id}";

    public override string IncidentName(Incident incident) => $"Số {incident.IncidentId}: {IncidentKindName(incident.Now.Kind)}";

    public override string IncidentsHeadline(IReadOnlyList<Incident> incidents) => incidents.Count(incident => incident.IsCounting) switch
    {
        0 => "Không có sự cố nào đang tính giờ",
        var counting => $"{Number(counting)} sự cố đang tính 72 giờ",
    };

    public override string IncidentKindName(IncidentKind kind) => kind switch
    {
        IncidentKind.Disclosure => "lộ dữ liệu",
        IncidentKind.Access => "truy cập trái phép",
        IncidentKind.Loss => "mất dữ liệu",
        IncidentKind.Alteration => "sửa trái phép",
        IncidentKind.Theft => "lấy cắp, mua bán",
        IncidentKind.Other => "vi phạm khác",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public override string IncidentStepName(string kind) => kind switch
    {
        "notified" => "Đã thông báo A05",
        "not-due" => "Không thuộc diện phải thông báo",
        _ => "Đóng sự cố",
    };

    public override string IncidentSaid(string kind) => kind switch
    {
        "notified" => "Số văn bản, cách gửi",
        "not-due" => "Lý do",
        _ => "Kết quả",
    };

    public override string CountdownText(Countdown countdown, DateTimeOffset now) => countdown.Left(now) is { Ticks: >= 0 } left
        ? $"còn {Hours(left)}, hết lúc {Moment(countdown.Deadline)}"
        : $"QUÁ 72 GIỜ {Hours(countdown.Left(now).Negate())} (hết lúc {Moment(countdown.Deadline)})";

    public override string IncidentStanding(Incident incident, DateTimeOffset now) => (incident.Notified, incident.NotDue, incident.Closed) switch
    {
        ({ } notified, _, _) => $"Đã thông báo A05 lúc {Moment(notified.At)}" + (incident.Countdown.IsLate(now) ? ", MUỘN hơn 72 giờ" : ", trong 72 giờ"),
        (_, { } reason, _) => $"Không phải thông báo A05, quyết định lúc {Moment(reason.At)}: {reason.Said}",
        (_, _, { } closed) => $"Đóng lúc {Moment(closed.At)}; KHÔNG thông báo A05, không ghi lý do",
        _ => "Chưa thông báo A05: " + CountdownText(incident.Countdown, now) + "; chỉ đóng được khi đã thông báo hoặc có lý do không phải thông báo",
    };

    public override string IncidentVersionName(int version) => version == 1 ? "Ghi lần đầu" : $"Bổ sung lần {version - 1}";

    public override string IncidentFormOf(Incident incident) =>
        $"Sự cố số {incident.IncidentId}, bản ghi {incident.Now.Version}, lúc {Moment(incident.Now.WrittenAt)} (theo Mẫu 08, Nghị định 356/2025/NĐ-CP)";

    private string Hours(TimeSpan span) => $"{Number((long)span.TotalHours)} giờ {span.Minutes} phút";
}
