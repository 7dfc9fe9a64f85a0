using Coordination.Reports.Layout;

using Microsoft.Extensions.FileProviders;

namespace Coordination.Dashboard.Desk;

/// <summary>
/// The letters of the papers for browsers, so that previews and charts have the widths they were measured with on a phone without Times New Roman.
/// The style sheet of the pages names them too.
/// </summary>
internal static class PaperLetters
{
    private const string Folder = "/fonts/papers";

    private static readonly (string File, string Style)[] Faces =
    [
        ("Regular", "font-weight:400;font-style:normal"), ("Bold", "font-weight:700;font-style:normal"),
        ("Italic", "font-weight:400;font-style:italic"), ("BoldItalic", "font-weight:700;font-style:italic"),
    ];

    /// <summary>For a document that has no style sheet of ours.</summary>
    public static string Styles { get; } = string.Concat(Faces.Select(face =>
        $"@font-face{{font-family:'Coordination Serif';{face.Style};font-display:swap;src:url({Folder}/CoordinationSerif-{face.File}.ttf) format('truetype')}}"));

    /// <summary>Hands them out: they are open to anybody, and nothing else is embedded beside them.</summary>
    public static void UsePaperLetters(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new EmbeddedFileProvider(typeof(PaperFonts).Assembly, ""),
        RequestPath = Folder,
        OnPrepareResponse = static file =>
        {
            // A preview stands in a frame without an origin.
            file.Context.Response.Headers.AccessControlAllowOrigin = "*";
            file.Context.Response.Headers.CacheControl = "public, max-age=86400";
        },
    });
}
