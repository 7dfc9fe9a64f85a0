using System.Text;
using System.Text.RegularExpressions;

using Coordination.Reports.Documents;
using Coordination.Reports.Layout;

using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Coordination.Reports.Tests.Documents;

/// <summary>A printed paper read back: its letters, lines and rules, in millimetres from the top left.</summary>
internal sealed partial class PrintedPaper
{
    private const double Millimetre = 72 / 25.4;

    private PrintedPaper(byte[] bytes)
    {
        Bytes = bytes;
        using var document = PdfDocument.Open(bytes);
        Pages = [.. document.GetPages().Select(page => new PrintedPage(page))];
    }

    public byte[] Bytes { get; }

    public IReadOnlyList<PrintedPage> Pages { get; }

    /// <summary>The pages upright and of the main part: those before the first annex.</summary>
    public IReadOnlyList<PrintedPage> Main => [.. Pages.TakeWhile(page => !page.IsAnnex)];

    /// <summary>Everything inside the margins in the order in which it was drawn, without white space.</summary>
    public string Tight => field ??= string.Concat(Pages.Select(page => page.Tight));

    public static PrintedPaper Of(PaperContent content) => new(new Papers(PaperFonts.Shipped).Render(content, PaperFormat.Pdf));

    public static PrintedPaper Read(byte[] bytes) => new(bytes);

    public static string Squeezed(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormC).Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>One page.</summary>
    internal sealed partial class PrintedPage
    {
        public PrintedPage(Page page)
        {
            Width = page.Width / Millimetre;
            Height = page.Height / Millimetre;
            Letters = [.. page.Letters.Select(letter => new PrintedLetter(letter, page.Height))];
            Lines = [.. Letters.GroupBy(letter => Math.Round(letter.Baseline, 1)).OrderBy(line => line.Key).Select(line => new PrintedLine([.. line.OrderBy(letter => letter.Left)]))];
            Rules = [.. page.Paths.Where(path => path.IsStroked).Select(path => path.GetBoundingRectangle()).OfType<PdfRectangle>()
                .Where(box => box.Height < 1 && box.Width > 5).Select(box => (Left: box.Left / Millimetre, Top: (page.Height - box.Top) / Millimetre, Length: box.Width / Millimetre))];
        }

        public double Width { get; }

        public double Height { get; }

        public IReadOnlyList<PrintedLetter> Letters { get; }

        public IReadOnlyList<PrintedLine> Lines { get; }

        public IReadOnlyList<(double Left, double Top, double Length)> Rules { get; }

        public bool Across => Width > Height;

        /// <summary>The first page of an annex.</summary>
        public bool IsAnnex => Lines.Any(line => line.Size == 14 && AnnexLabel().IsMatch(line.Text));

        // What a failing test says of it.
        public override string ToString() => string.Join('\n', Lines.Select(line => line.Text));

        public string Tight => field ??= Squeezed(string.Concat(Letters.Where(letter => letter.Baseline > 20).Select(letter => letter.Value)));

        [GeneratedRegex("^Phụ lục( [IVX]+)?$")]
        private static partial Regex AnnexLabel();

        public PrintedLine Line(string start) => Lines.First(line => line.Parts.Any(part => part.Text.StartsWith(start, StringComparison.Ordinal)));

        public PrintedLine Part(string start) => Lines.SelectMany(line => line.Parts).First(part => part.Text.StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>What stands on one baseline.</summary>
    internal sealed class PrintedLine(IReadOnlyList<PrintedLetter> letters)
    {
        public string Text => string.Concat(letters.Select(letter => letter.Value)).Normalize(NormalizationForm.FormC).Trim();

        public double Baseline => letters[0].Baseline;

        public double Left => Ink[0].Left;

        public double Right => Ink[^1].Right;

        public double Width => Right - Left;

        public double Size => letters[0].Size;

        public string Font => letters[0].Font;

        public int Spaces => letters.Count(letter => letter.Value == " ");

        /// <summary>The columns of the line: what is parted by more than a wide space.</summary>
        public IReadOnlyList<PrintedLine> Parts
        {
            get
            {
                var parts = new List<List<PrintedLetter>>();
                foreach (var letter in letters)
                {
                    if (parts.Count == 0 || letter.Left - parts[^1][^1].Right > 5)
                    {
                        parts.Add([]);
                    }

                    parts[^1].Add(letter);
                }

                return [.. parts.Select(part => new PrintedLine(part))];
            }
        }

        private IReadOnlyList<PrintedLetter> Ink => [.. letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).DefaultIfEmpty(letters[0])];
    }

    /// <summary>One letter.</summary>
    internal sealed class PrintedLetter(Letter letter, double height)
    {
        public string Value => letter.Value;

        public double Left => letter.StartBaseLine.X / Millimetre;

        public double Right => letter.EndBaseLine.X / Millimetre;

        public double Baseline => (height - letter.StartBaseLine.Y) / Millimetre;

        public double Size => Math.Round(letter.PointSize, 1);

        public string Font => letter.FontName ?? "";

        public bool IsBlack
        {
            get
            {
                var (r, g, b) = letter.Color?.ToRGBValues() ?? (0, 0, 0);
                return r == 0 && g == 0 && b == 0;
            }
        }
    }
}
