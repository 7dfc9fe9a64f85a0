namespace Coordination.Dashboard;

/// <summary>What a running dashboard needs to know.</summary>
public sealed record DashboardOptions
{
    /// <summary>The record's database.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The folder of keys, uploaded files and, when embedded, the database.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Addresses to listen on, separated by semicolons; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    /// <summary>A Redis server that carries hub messages between processes; null for none.</summary>
    public string? Redis { get; init; }
}
