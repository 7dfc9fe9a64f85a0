using System.Security;
using System.Text;

using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;

using DocumentFormat.OpenXml.Packaging;

namespace Coordination.Reports.Layout;

/// <summary>Title, author and time of an Office file, under names of ours: those that the library gives are made by chance.</summary>
internal static class CoreProperties
{
    public static void Write(OpenXmlPackage file, Paper paper)
    {
        var part = file.AddNewPart<CoreFilePropertiesPart>("core");
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <dc:title>{Text(paper.FileTitle)}</dc:title>
              <dc:creator>{Text(paper.Letterhead.Issuer)}</dc:creator>
              <dc:language>vi-VN</dc:language>
              <dcterms:created xsi:type="dcterms:W3CDTF">{paper.MadeAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}</dcterms:created>
            </cp:coreProperties>
            """));
        part.FeedData(bytes);
    }

    private static string Text(string text) => SecurityElement.Escape(Official.Clean(text));
}
