namespace Coordination.Reports.Documents.Model;

/// <summary>A table with its head, its rows, and the sum that closes it.</summary>
/// <param name="Name">For the spreadsheet's tab; a table without a name is not among the spreadsheets.</param>
/// <param name="Unit">The line above it: Đơn vị tính: hợp đồng.</param>
/// <param name="Total">Tổng cộng; null where nothing is summed.</param>
/// <param name="Numbered">A row of column numbers and formulas stands under the head.</param>
public sealed record PaperTable(
    string? Name, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, IReadOnlyList<Cell>? Total = null,
    string? Unit = null, bool Numbered = false, float Size = 12) : Block
{
    // So short a table is read at a glance, and is not worth a break.
    private const int Short = 15;

    /// <summary>A short table stands on one page; of a long one no first row stands alone under its head, and no sum alone.</summary>
    public bool KeepsWithNext(int row)
    {
        var isLast = row == Rows.Count - 1;
        return (isLast && Total is not null) || (!isLast && (row == 0 || Rows.Count <= Short));
    }
}

/// <summary>A column.</summary>
/// <param name="Group">A head above several columns; equal neighbours share it.</param>
/// <param name="Share">Of the table's width, relative to the others.</param>
/// <param name="Formula">What the row of column numbers says of it: (6) = (5)/(3); null for its number alone.</param>
public sealed record Column(string Head, float Share, Align Align = Align.Right, string? Group = null, string? Formula = null);

/// <summary>Where the text of a cell stands.</summary>
public enum Align
{
    Left,
    Centre,
    Right,
}

/// <summary>What a cell holds: typed, so that a spreadsheet can reckon with it.</summary>
public abstract record Cell;

/// <summary>Words.</summary>
public sealed record TextCell(string Text) : Cell;

/// <summary>A number of contracts.</summary>
public sealed record CountCell(int Value) : Cell;

/// <summary>A share in percent, rounded down to one decimal.</summary>
public sealed record ShareCell(int Part, int Whole) : Cell;

/// <summary>A difference to the period before, with its sign; null where there is none before.</summary>
public sealed record ChangeCell(int? Value) : Cell;
