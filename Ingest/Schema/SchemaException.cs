namespace Coordination.Ingest.Schema;

/// <summary>The database's schema cannot be brought up to date; the message names the script.</summary>
public sealed class SchemaException : Exception
{
    public SchemaException()
    {
    }

    public SchemaException(string message)
        : base(message)
    {
    }

    public SchemaException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
