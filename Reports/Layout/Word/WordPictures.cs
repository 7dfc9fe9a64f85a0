using System.Globalization;

using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;

using Drawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Coordination.Reports.Layout.Word;

/// <summary>Pictures within the text, each with its own part in the file.</summary>
internal sealed class WordPictures(MainDocumentPart document)
{
    private const int EmusAPoint = 12_700;

    private uint _count;

    public Run Of(Picture picture, string description)
    {
        var number = ++_count;
        var id = string.Create(CultureInfo.InvariantCulture, $"picture{number}");
        var part = document.AddNewPart<ImagePart>("image/png", id);
        using (var bytes = new MemoryStream(picture.Bytes))
        {
            part.FeedData(bytes);
        }

        var (width, height) = ((long)(picture.Width * EmusAPoint), (long)(picture.Height * EmusAPoint));
        return new Run(new Drawing(new Inline(
            new Extent { Cx = width, Cy = height },
            new DocProperties { Id = number, Name = id, Description = description },
            new Graphic(new GraphicData(new P.Picture(
                new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = number, Name = id }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new Blip { Embed = id }, new Stretch(new FillRectangle())),
                new P.ShapeProperties(
                    new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
                    new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }
}
