using Coordination.Ingest.Record.Text;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;

namespace Coordination.Reports.Documents.Kinds;

/// <summary>A sheet for each leader: what it is for, the code for the camera, the steps. Large letters: it is read by people of seventy.</summary>
internal static class LeaderInvitation
{
    private const float Letters = 15;
    private const float CodeSide = 35;

    public static Paper Compose(LeaderInvitationContent content, DateTimeOffset at) => new()
    {
        Head = HeadForm.Unnumbered,
        Letterhead = new Letterhead
        {
            Superior = content.Superior,
            Issuer = CleanText.Of(content.Issuer),
            Abbreviation = "",
            Place = "",
            SignerTitle = [],
        },
        PlaceAndDate = "",
        TypeName = "THƯ MỜI",
        Subject = ["Sử dụng trang theo dõi hợp đồng điện tử của tổ dân phố"],
        Body =
        [
            new Paragraph([new Run("Kính gửi Ông/Bà: "), new Run(CleanText.Of(content.Name), Bold: true)], ParagraphKind.Centred),
            Paragraph.Of($"{Official.Sentence(CleanText.Of(content.Place))}, {Official.Running(CleanText.Of(content.Ward))}", ParagraphKind.Centred),
            Paragraph.Of(
                $"{CleanText.Of(content.Issuer)} kính mời Ông/Bà dùng trang riêng của tổ để xem còn hộ nào chưa ký, hộ nào cần giúp, "
                + "và ghi lại những hộ đã gặp. Trang mở trên điện thoại, không phải cài đặt gì."),
            new CodeMark(content.Link.ToString(), "Đưa máy ảnh của điện thoại vào hình này, rồi bấm vào dòng chữ hiện lên.", CodeSide),
            Paragraph.Of("Hoặc gõ địa chỉ sau vào trình duyệt:", ParagraphKind.Note),
            Paragraph.Of(content.Link.ToString(), ParagraphKind.Centred),
            Paragraph.Of("1. Lần đầu, trang hỏi Ông/Bà chọn một mã PIN gồm 6 chữ số; xin nhớ mã này."),
            Paragraph.Of("2. Những lần sau, mở lại đúng địa chỉ này và nhập mã PIN."),
            Paragraph.Of("3. Mất điện thoại, quên mã PIN hoặc không mở được: báo cho Xí nghiệp để được cấp thư mời mới."
                + (CleanText.OrNull(content.Hotline) is { } hotline ? $" Số điện thoại: {hotline}." : "")),
            Paragraph.Of("Thư này là của riêng Ông/Bà; xin giữ kín, không chụp hoặc gửi cho người khác.", ParagraphKind.Note),
        ],
        BodySize = Letters,
        FileTitle = "Thư mời tổ trưởng tổ dân phố",
        MadeAt = at,
    };
}
