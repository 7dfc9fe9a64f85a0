namespace Coordination.Reports.Layout.Pdf;

/// <summary>The paper of a section: upright or across, with its margins. Points.</summary>
internal sealed record Sheet(bool Across)
{
    public float Width => Typography.Points(Across ? Typography.PaperHeight : Typography.PaperWidth);

    public float Height => Typography.Points(Across ? Typography.PaperWidth : Typography.PaperHeight);

    public float Left { get; } = Typography.Points(Typography.Left);

    public float Top { get; } = Typography.Points(Typography.Top);

    public float TextWidth => Width - Left - Typography.Points(Across ? Typography.RightAcross : Typography.Right);

    public float TextHeight => Height - Top - Typography.Points(Typography.Bottom);
}
