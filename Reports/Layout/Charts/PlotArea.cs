using ScottPlot;
using ScottPlot.Rendering.RenderActions;

using SkiaSharp;

namespace Coordination.Reports.Layout.Charts;

/// <summary>
/// A field in which ScottPlot draws bars and lines, as vectors. Letters are not its business: each is set and checked like every letter of a paper.
/// Of what it does for a whole picture only what places and draws is left, so that nothing is painted over a page and no font is looked for.
/// </summary>
#pragma warning disable CA1001 // What a plot holds is memory alone, and the rows of a chart are drawn with it long after they were measured.
internal sealed class PlotArea
#pragma warning restore CA1001
{
    private readonly Plot _plot = new();

    public PlotArea()
    {
        _plot.RenderManager.RenderActions.RemoveAll(action => action is not (PreRenderLock or ReplaceNullAxesWithDefaults or CalculateLayout));
        _plot.RenderManager.RenderActions.Add(new Unclipped());
        _plot.Layout.Frameless();
    }

    /// <summary>Draws what is added, from 0 to the given ends, into a rectangle.</summary>
    public void Draw(SKCanvas canvas, SKRect area, double right, double top, Action<PlottableAdder> add)
    {
        _plot.PlottableList.Clear();
        _plot.Axes.SetLimits(0, right, 0, top);
        add(_plot.Add);
        _plot.Render(canvas, new PixelRect(area.Left, area.Right, area.Bottom, area.Top));
    }

    /// <summary>Bars that follow each other on one line, each from the end of the one before.</summary>
    /// <param name="thickness">Of the field's height.</param>
    public void DrawBars(SKCanvas canvas, SKRect area, double whole, IEnumerable<(double Length, string Colour)> pieces, double thickness = 1) => Draw(canvas, area, whole, 1, add =>
    {
        var (bars, end) = (new List<Bar>(), 0d);
        foreach (var (length, colour) in pieces)
        {
            bars.Add(new Bar
            {
                Position = 0.5,
                ValueBase = end,
                Value = end + length,
                Size = thickness,
                FillColor = Color.FromHex(colour),
                LineWidth = 0,
                Orientation = Orientation.Horizontal,
            });
            end += length;
        }

        add.Bars(bars);
    });

    // What is added stays inside its field by itself; a clip for each piece would only make files larger, and name it after a counter of the process.
    private sealed class Unclipped : IRenderAction
    {
        public void Render(RenderPack rp)
        {
            foreach (var plottable in rp.Plot.PlottableList)
            {
                plottable.Axes.DataRect = rp.DataRect;
                plottable.Render(rp);
            }
        }
    }
}
