using ScottPlot;

using SkiaSharp;

namespace Coordination.Reports.Layout.Charts;

/// <summary>
/// A field in which ScottPlot draws bars and lines, as vectors. Letters are not its business: each is set and checked like every letter of a paper.
/// Its picture-making (layout, backgrounds, ticks, clips) is left out: it costs several times the drawing, looks for fonts, and paints over a page.
/// </summary>
internal static class PlotArea
{
    /// <summary>Draws what is added, from 0 to the given ends, into a rectangle.</summary>
    public static void Draw(SKCanvas canvas, SKRect area, double right, double top, Action<PlottableAdder> add)
    {
        using var plot = new Plot();
        plot.Axes.SetLimits(0, right, 0, top);
        add(plot.Add);
        var field = new PixelRect(area.Left, area.Right, area.Bottom, area.Top);
        using var pack = new RenderPack(plot, field, canvas);
        foreach (var plottable in plot.PlottableList)
        {
            plottable.Axes.XAxis ??= plot.Axes.Bottom;
            plottable.Axes.YAxis ??= plot.Axes.Left;
            plottable.Axes.DataRect = field;
            plottable.Render(pack);
        }
    }

    /// <summary>Bars on one line, each from where to where.</summary>
    /// <param name="thickness">Of the field's height.</param>
    public static void DrawBars(SKCanvas canvas, SKRect area, double whole, IEnumerable<(double From, double To, string Colour)> pieces, double thickness = 1) =>
        Draw(canvas, area, whole, 1, add =>
        {
            foreach (var (from, to, colour) in pieces)
            {
                var bar = add.Rectangle(from, to, (1 - thickness) / 2, (1 + thickness) / 2);
                (bar.FillColor, bar.LineWidth) = (Color.FromHex(colour), 0);
            }
        });
}
