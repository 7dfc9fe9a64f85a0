using System.Runtime.InteropServices;

namespace Coordination.Reports.Layout.Fonts;

/// <summary>
/// Cuts a TrueType face down to the letters that papers use, through HarfBuzz. Skia embeds whole faces, so this is what keeps a paper at some
/// tens of kilobytes.
/// </summary>
internal static unsafe partial class FontCutter
{
    private const string Library = "libHarfBuzzSharp";

    // hb_memory_mode_t, hb_subset_flags_t, hb_subset_sets_t and hb_ot_layout's "none" as HarfBuzz's headers have them.
    private const int Duplicate = 0;
    private const uint NoHinting = 1;
    private const int LayoutFeatures = 6;

    /// <summary>Latin with all Vietnamese letters, the punctuation of print, and the few signs that figures need.</summary>
    public static readonly (int First, int Last)[] Letters =
    [
        (0x20, 0x7E), (0xA0, 0x17F), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1CD, 0x1DC), (0x1E80, 0x1E85),
        (0x1EA0, 0x1EF9), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030), (0x2032, 0x2033),
        (0x2039, 0x203A), (0x2044, 0x2044), (0x20AB, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248),
        (0x2260, 0x2260), (0x2264, 0x2265), (0x25A0, 0x25A1), (0x25CF, 0x25CF),
    ];

    /// <summary>The cut face. What is no TrueType or OpenType face is an <see cref="InvalidDataException"/>.</summary>
    public static byte[] Cut(ReadOnlySpan<byte> face)
    {
        fixed (byte* bytes = face)
        {
            var blob = hb_blob_create(bytes, (uint)face.Length, Duplicate, 0, 0);
            var whole = hb_face_create(blob, 0);
            var input = hb_subset_input_create_or_fail();
            try
            {
                foreach (var (first, last) in Letters)
                {
                    hb_set_add_range(hb_subset_input_unicode_set(input), (uint)first, (uint)last);
                }

                // Without shaping there is no use for ligatures, kerning or hints.
                hb_set_clear(hb_subset_input_set(input, LayoutFeatures));
                hb_subset_input_set_flags(input, NoHinting);
                var cut = hb_subset_or_fail(whole, input);
                return cut == 0 ? throw new InvalidDataException("This is not a TrueType or OpenType face.") : Bytes(cut);
            }
            finally
            {
                hb_subset_input_destroy(input);
                hb_face_destroy(whole);
                hb_blob_destroy(blob);
            }
        }
    }

    private static byte[] Bytes(nint face)
    {
        var blob = hb_face_reference_blob(face);
        try
        {
            var data = hb_blob_get_data(blob, out var length);
            return length == 0 ? throw new InvalidDataException("The face has none of the letters of a paper.") : new ReadOnlySpan<byte>(data, (int)length).ToArray();
        }
        finally
        {
            hb_blob_destroy(blob);
            hb_face_destroy(face);
        }
    }

    [LibraryImport(Library)]
    private static partial nint hb_blob_create(byte* data, uint length, int mode, nint userData, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(nint blob);

    [LibraryImport(Library)]
    private static partial byte* hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    private static partial nint hb_face_create(nint blob, uint index);

    [LibraryImport(Library)]
    private static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    private static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_unicode_set(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_set(nint input, int which);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    private static partial nint hb_subset_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    private static partial void hb_set_add_range(nint set, uint first, uint last);

    [LibraryImport(Library)]
    private static partial void hb_set_clear(nint set);
}
