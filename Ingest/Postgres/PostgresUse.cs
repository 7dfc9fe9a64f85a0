namespace Coordination.Ingest.Postgres;

/// <summary>What a program wants the embedded PostgreSQL for; it decides who waits for whom on one data folder.</summary>
public enum PostgresUse
{
    /// <summary>A long-running host: it owns the data folder, and a second one is refused.</summary>
    Serve,

    /// <summary>One command: it uses the serving program's database, or starts the embedded one and stops it after.</summary>
    Command,
}
