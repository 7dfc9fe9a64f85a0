namespace Coordination.Reports.Layout.Pdf;

/// <summary>A box and where it stands, from the top of the text.</summary>
internal readonly record struct Placed(Box Box, float Y);

/// <summary>Fills pages from the top. What belongs together moves on together; the head of a table is drawn again above its next rows.</summary>
internal static class Paginator
{
    // What rounding may add to a page that is exactly full.
    private const float Tolerance = 0.01f;

    public static IReadOnlyList<IReadOnlyList<Placed>> Pages(IReadOnlyList<Box> boxes, float height)
    {
        var pages = new List<List<Placed>> { new() };
        var y = 0f;
        for (var i = 0; i < boxes.Count;)
        {
            var count = Chain(boxes, i, height);
            var needs = Enumerable.Range(i, count).Sum(n => boxes[n].Height + (n == i && y == 0 ? 0 : boxes[n].Before));
            if (y > 0 && y + needs > height + Tolerance)
            {
                pages.Add([]);
                y = 0;
            }

            for (var n = i; n < i + count; n++)
            {
                if (y == 0 && boxes[n].Head is { } head)
                {
                    pages[^1].Add(new Placed(head, 0));
                    y = head.Height;
                }

                y += y == 0 ? 0 : boxes[n].Before;
                pages[^1].Add(new Placed(boxes[n], y));
                y += boxes[n].Height;
            }

            i += count;
        }

        return pages;
    }

    // A chain that no page could hold is cut where the page ends, for want of anything better.
    private static int Chain(IReadOnlyList<Box> boxes, int first, float height)
    {
        var count = 1;
        var length = boxes[first].Height + (boxes[first].Head?.Height ?? 0);
        while (boxes[first + count - 1].KeepsWithNext && first + count < boxes.Count)
        {
            length += boxes[first + count].Before + boxes[first + count].Height;
            if (length > height)
            {
                break;
            }

            count++;
        }

        return count;
    }
}
