using System.Reflection;

using Coordination.Reports.Layout.Fonts;

namespace Coordination.Reports.Layout;

/// <summary>The four faces that papers are set in: those that come with the product, or the operator's own. Shared by all threads.</summary>
public sealed class PaperFonts
{
    // As Times New Roman's files are called wherever it is installed.
    private static readonly string[] OwnFiles = ["times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"];

    private static readonly string[] ShippedFiles = ["Regular", "Bold", "Italic", "BoldItalic"];

    // The block of letters with two marks, which old fonts lack.
    private static readonly char[] Vietnamese = [.. Enumerable.Range(0x1EA0, 0x1EF9 - 0x1EA0 + 1).Select(letter => (char)letter)];

    private static readonly Lazy<PaperFonts> ShippedOnce = new(() => new PaperFonts(
        "Liberation Serif 2.1.5", [.. ShippedFiles.Select(style => new FontFace(Resource($"CoordinationSerif-{style}.ttf")))]));

    private readonly FontFace[] _faces;

    private PaperFonts(string name, FontFace[] faces)
    {
        Name = name;
        _faces = faces;
    }

    /// <summary>As it goes into the record of an issued paper.</summary>
    public string Name { get; }

    /// <summary>Liberation Serif, of the widths of Times New Roman.</summary>
    public static PaperFonts Shipped => ShippedOnce.Value;

    internal FontFace this[bool bold, bool italic] => _faces[(bold ? 1 : 0) + (italic ? 2 : 0)];

    /// <summary>
    /// The operator's own Times New Roman, from a folder with times.ttf, timesbd.ttf, timesi.ttf and timesbi.ttf. A missing file is a
    /// <see cref="FileNotFoundException"/>, one that is no font or lacks Vietnamese letters an <see cref="InvalidDataException"/>.
    /// </summary>
    public static PaperFonts FromFolder(string folder)
    {
        var faces = OwnFiles.Select(file => Path.Combine(folder, file)).Select(file => File.Exists(file)
            ? Own(file)
            : throw new FileNotFoundException($"{file} is missing; papers need {string.Join(", ", OwnFiles)}.")).ToArray();
        return new PaperFonts(faces[0].Family, faces);
    }

    private static FontFace Own(string file)
    {
        var face = new FontFace(FontCutter.Cut(File.ReadAllBytes(file)));
        return Vietnamese.All(letter => face.Glyph(letter) != 0) ? face : throw new InvalidDataException($"{file} lacks Vietnamese letters.");
    }

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
