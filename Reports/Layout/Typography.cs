namespace Coordination.Reports.Layout;

/// <summary>The sizes of Nghị định 30/2020/NĐ-CP, named once for every format. Letters in points, paper in millimetres.</summary>
internal static class Typography
{
    public const float PointsAMillimetre = 72 / 25.4f;

    public const string Family = "Times New Roman";

    // Paper and its margins. Right 20 of the body; an annex across may use the 15 that the decree allows.
    public const float PaperWidth = 210;
    public const float PaperHeight = 297;
    public const float Top = 20;
    public const float Bottom = 20;
    public const float Left = 30;
    public const float Right = 20;
    public const float RightAcross = 15;
    public const float PageNumberFromTop = 10;

    // The head's two columns, and those of the signature.
    public const float IssuerColumn = 68;
    public const float RecipientsColumn = 70;
    public const float SignatureRoom = 27;

    public const float Country = 12;
    public const float Motto = 13;
    public const float Issuer = 12;
    public const float Number = 13;
    public const float LetterSubject = 12;
    public const float Title = 14;
    public const float RecipientsHead = 12;
    public const float Recipients = 11;
    public const float PageNumber = 13;
    public const float AnnexNote = 13;
    public const float Note = 12;
    public const float ChartText = 10;

    public const float Indent = 10;
    public const float ParagraphGap = 6;

    /// <summary>Line spacing of the body, in single lines; the decree allows 1 to 1,5.</summary>
    public const float BodyLines = 1.1f;

    /// <summary>The part of a text's length that the rules under issuer and title have; the decree says a third to a half.</summary>
    public const float RuleShare = 0.42f;

    public const string CountryName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string MottoText = "Độc lập - Tự do - Hạnh phúc";

    public static float Points(float millimetres) => millimetres * PointsAMillimetre;
}
