namespace Coordination.Ingest.Feeds.Files;

/// <summary>
/// A file that cannot be read as a table at all, with one line for the person who brought it: what, where, what to do.
/// Rows that cannot be taken are not this; they are refusals, and the other rows go on.
/// </summary>
public sealed class UnusableFileException : Exception
{
    public UnusableFileException(string fileName, string what, Exception? cause = null)
        : base($"{Path.GetFileName(fileName)}: {what}", cause)
    {
    }
}
