using System.Globalization;

using Coordination.Reports.Documents.Wording;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Reports.Layout.Word;

/// <summary>Paragraphs and runs in Word's units: twentieths of a point, half points.</summary>
internal static class WordText
{
    public static string Twips(float points) => ((int)Math.Round(points * 20)).ToString(CultureInfo.InvariantCulture);

    public static string Half(float size) => ((int)Math.Round(size * 2)).ToString(CultureInfo.InvariantCulture);

    /// <summary>A paragraph of a style.</summary>
    public static Paragraph Of(string style, params Run[] runs) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    /// <summary>A paragraph without gaps, where the form fixes size and face: in the head and in the signature.</summary>
    public static Paragraph Fixed(
        string text, float size, bool bold = false, bool italic = false, JustificationValues? place = null, float before = 0, bool keeps = false)
    {
        var properties = new ParagraphProperties();
        if (keeps)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(new SpacingBetweenLines { Before = Twips(before), After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto });
        properties.Append(new Justification { Val = place ?? JustificationValues.Left });
        return new Paragraph(properties, Run(text, size, bold, italic));
    }

    /// <summary>A rule of a length, centred in a width: an empty line with a border above, drawn in from both sides.</summary>
    public static Paragraph Rule(float width, float length)
    {
        var side = Twips(Math.Max(0, (width - length) / 2));
        return new Paragraph(new ParagraphProperties(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1 }),
            new SpacingBetweenLines { Before = "20", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = side, Right = side }));
    }

    public static Run Run(string text, float? size = null, bool bold = false, bool italic = false)
    {
        var properties = new RunProperties();
        if (bold)
        {
            properties.Append(new Bold());
        }

        if (italic)
        {
            properties.Append(new Italic());
        }

        if (size is { } known)
        {
            properties.Append(new FontSize { Val = Half(known) });
        }

        return new Run(properties, new Text(Official.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
    }
}
