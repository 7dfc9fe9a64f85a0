namespace Coordination.Ingest.Postgres;

/// <summary>The one owner of a data folder. The kernel holds the lock, so a killed owner loses it at once; the file itself stays.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <summary>
    /// The lock, or null while someone else has it. Nobody can read the file meanwhile, so who it is stands in a file of its own.
    /// </summary>
    public static DataFolderLock? TryTake(string dataFolder, OwnerNote note)
    {
        var path = Path.Combine(dataFolder, "owner.lock");
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new PostgresUnavailableException($"{dataFolder} cannot be written by this user: run as its owner, or set COORDINATION_DATA.", error);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }

        note.Write(dataFolder);
        return new DataFolderLock(file);
    }

    public void Dispose() => _file.Dispose();
}
