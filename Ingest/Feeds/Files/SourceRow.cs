namespace Coordination.Ingest.Feeds.Files;

/// <summary>A row of a file before anything is known about its columns, with its number as the spreadsheet shows it.</summary>
internal sealed record SourceRow(int Number, SourceCell[] Cells)
{
    public string? TextAt(int column) => column < Cells.Length ? Cells[column].Text : null;
}
