using System.Net;

using Npgsql;

namespace Coordination.Dashboard.Commands;

/// <summary>The settings from the environment and appsettings.json, all checked before anything starts.</summary>
internal sealed record Settings(string? Database, string DataFolder, string Urls, string? Redis, string? OtlpEndpoint, bool HasEndpoints)
{
    private const string DefaultUrls = "http://127.0.0.1:8080";

    /// <summary>Reads the settings.</summary>
    /// <exception cref="UnusableException">Some are wrong; the message names all of them.</exception>
    public static Settings Read()
    {
        var from = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        var settings = new Settings(
            Empty(from["COORDINATION_DB"]),
            Path.GetFullPath(Empty(from["COORDINATION_DATA"]) ?? ".data"),
            Empty(from["ASPNETCORE_URLS"]) ?? DefaultUrls,
            Empty(from["COORDINATION_REDIS"]),
            Empty(from["OTEL_EXPORTER_OTLP_ENDPOINT"]),
            from.GetSection("Kestrel:Endpoints").Exists());
        var faults = settings.Faults().ToArray();
        return faults.Length == 0 ? settings : throw new UnusableException(string.Join(" ", faults));
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private IEnumerable<string> Faults()
    {
        if (Database is not null && !IsConnectionString(Database))
        {
            yield return "COORDINATION_DB is not an Npgsql connection string such as Host=…;Database=…;Username=….";
        }

        if (File.Exists(DataFolder))
        {
            yield return $"COORDINATION_DATA ({DataFolder}) is a file; name a folder.";
        }

        if (Redis is not null && !IsRedis(Redis))
        {
            yield return $"COORDINATION_REDIS ({Redis}) is not a Redis address such as 127.0.0.1:6379.";
        }

        if (OtlpEndpoint is not null && !(Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var otlp) && otlp.Scheme is ("http" or "https")))
        {
            yield return $"OTEL_EXPORTER_OTLP_ENDPOINT ({OtlpEndpoint}) is not an address such as http://127.0.0.1:4317.";
        }

        if (HasEndpoints)
        {
            yield return "Kestrel:Endpoints would serve beside ASPNETCORE_URLS; name the addresses there alone.";
        }

        foreach (var url in Urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(url.Replace("://+", "://0.0.0.0").Replace("://*", "://0.0.0.0"), UriKind.Absolute, out var address))
            {
                yield return $"ASPNETCORE_URLS: {url} is not an address such as {DefaultUrls}.";
            }
            else if (!address.IsLoopback)
            {
                // Without accounts whoever reaches a page sees everything.
                yield return $"ASPNETCORE_URLS: {url} can be reached from other machines, and there are no accounts yet; serve on 127.0.0.1.";
            }
        }
    }

    private static bool IsRedis(string text)
    {
        try
        {
            return StackExchange.Redis.ConfigurationOptions.Parse(text) is { EndPoints: [DnsEndPoint { Host.Length: > 0 } or IPEndPoint, ..] };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
