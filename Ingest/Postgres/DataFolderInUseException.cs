namespace Coordination.Ingest.Postgres;

/// <summary>Another program owns the data folder; the message names it, so that the user can go there or stop it.</summary>
public sealed class DataFolderInUseException : Exception
{
    public DataFolderInUseException()
    {
    }

    public DataFolderInUseException(string message)
        : base(message)
    {
    }

    public DataFolderInUseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
