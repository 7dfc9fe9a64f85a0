using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>Nơi nhận on the left, the signer on the right with room for signature and stamp; the two begin on one baseline.</summary>
internal static class SignatureBox
{
    private const float CodeSide = 19;

    public static Box? Of(Paper paper, TextSetter set, float width)
    {
        if (paper.Recipients.Count == 0)
        {
            return null;
        }

        var left = Typography.Points(Typography.RecipientsColumn);
        var right = width - left;
        var head = LineBox.Of(set.Lines("Nơi nhận:", Typography.RecipientsHead, left, bold: true, italic: true)[0], left, TextPlace.Left);
        var recipients = new List<Box> { head };
        recipients.AddRange(paper.Recipients.Select(line => set.Text("- " + line, Typography.Recipients, left)));
        if (paper.Seal is { } seal)
        {
            recipients.Add(seal.Address is { } address
                ? CodeBox.Of(address.ToString(), seal.Caption, set, left, Typography.Points(CodeSide), Typography.Recipients, before: 8)
                : set.Text(seal.Caption, Typography.Recipients, left, before: 8));
        }

        var titles = paper.Letterhead.SignerTitle.SelectMany(line => set.Lines(Official.Capitals(line), Typography.Title, right, bold: true))
            .Select(line => LineBox.Of(line, right, TextPlace.Centre)).ToArray();
        var name = set.Text(paper.Letterhead.SignerName ?? " ", Typography.Title, right, TextPlace.Centre, bold: true, before: Typography.Points(Typography.SignatureRoom));
        var drop = titles.Length == 0 ? 0 : titles[0].Baseline - head.Baseline;
        return RowBox.Of([(0, drop, StackBox.Of(recipients)), (left, 0, StackBox.Of([.. titles, name]))], before: 12);
    }
}
