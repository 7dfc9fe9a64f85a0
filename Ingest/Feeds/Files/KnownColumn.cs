namespace Coordination.Ingest.Feeds.Files;

/// <summary>A column that a kind of file may have.</summary>
/// <param name="Field">The name by which the readers ask for it, one of <see cref="Fields"/>.</param>
/// <param name="Names">The headings it goes by, the most telling first: where a file has two of them, the earlier counts.</param>
/// <param name="Required">A file without it is not of this kind.</param>
/// <param name="FillDown">A merged cell holds for all the rows it covers. Not so for what is unique to a row.</param>
public sealed record KnownColumn(string Field, IReadOnlyList<string> Names, bool Required = false, bool FillDown = false)
{
    /// <summary>The heading to tell people.</summary>
    public string Title => Names[0];
}
