using System.Net;
using System.Security.Cryptography.X509Certificates;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Desk;
using Coordination.Ingest.Journal;

using Npgsql;

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

    /// <summary>The address under which people reach the program, where that is not the one it listens on.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Who may say on whose behalf a request comes; empty for nobody.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>A folder with the operator's own Times New Roman for papers; null for the fonts that come with the product.</summary>
    public string? FontsFolder { get; init; }

    /// <summary>Bytes of memory for what feeds are sending; more is refused until there is room.</summary>
    public long BodyMemory { get; init; } = new IntakeOptions().MostBodyBytes;

    /// <summary>A provider of sign-in beside the program's own; null for none.</summary>
    public OidcProvider? Oidc { get; init; }

    /// <summary>Which database it is, without how one gets in.</summary>
    public string Database
    {
        get
        {
            var database = new NpgsqlConnectionStringBuilder(ConnectionString);
            return $"{database.Database} · {database.Host}";
        }
    }

    /// <summary>The server that takes the program's mail; null for none.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>The key with which issued papers are signed on this server; null for none.</summary>
    public SigningKey? Signing { get; init; }

    /// <summary>The authorities whose certificates alone are believed on papers that are brought signed; null for those of the system.</summary>
    public X509Certificate2Collection? Trust { get; init; }

    /// <summary>Can only this machine reach it?</summary>
    public bool IsLocal => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries).All(url =>
        Uri.TryCreate(url.Replace("://+", "://0.0.0.0").Replace("://*", "://0.0.0.0"), UriKind.Absolute, out var address) && address.IsLoopback);
}
