using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

using Coordination.Ingest.Journal;
using Coordination.Reports.Layout;

using Npgsql;

namespace Coordination.Dashboard.Commands;

/// <summary>The settings from the environment and appsettings.json, all checked before anything starts.</summary>
internal sealed record Settings(string? Database, string DataFolder, string Urls, string? Redis, string? OtlpEndpoint, bool HasEndpoints,
    AccessSettings Access, PaperSettings Papers, string? FontsFolder, string? BodyMegabytes)
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
            from.GetSection("Kestrel:Endpoints").Exists(),
            AccessSettings.Read(from),
            PaperSettings.Read(from),
            Empty(from["COORDINATION_FONTS"]),
            Empty(from["COORDINATION_BODY_MIB"]));
        var faults = settings.Faults().ToArray();
        return faults.Length == 0 ? settings : throw new UnusableException(string.Join(" ", faults));
    }

    /// <summary>Bytes of memory for what feeds are sending.</summary>
    public long BodyMemory => BodyMegabytes is { } text ? int.Parse(text, CultureInfo.InvariantCulture) * 1024L * 1024 : new IntakeOptions().MostBodyBytes;

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
            if (!TryUrl(url, out _))
            {
                yield return $"ASPNETCORE_URLS: {url} is not an address such as {DefaultUrls}.";
            }
        }

        if (BodyMegabytes is not null
            && !(int.TryParse(BodyMegabytes, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes is >= 16 and <= 65_536))
        {
            yield return $"COORDINATION_BODY_MIB ({BodyMegabytes}) is not a number of mebibytes from 16 to 65536.";
        }

        if (FontsFolder is not null && FontsFault(FontsFolder) is { } fontsFault)
        {
            yield return $"COORDINATION_FONTS: {fontsFault}";
        }

        foreach (var fault in Access.Faults().Concat(Papers.Faults()))
        {
            yield return fault;
        }
    }

    /// <summary>The address of a path as people reach it.</summary>
    public string Address(string path) => new Uri(Access.Url ?? Listening(), path).ToString();

    // A wildcard is no address: this machine's own name stands for it.
    private Uri Listening() =>
        TryUrl(Urls.Split(';', StringSplitOptions.RemoveEmptyEntries)[0], out var address) && address.Host is "0.0.0.0" or "[::]"
            ? new UriBuilder(address) { Host = Dns.GetHostName() }.Uri
            : address!;

    private static bool TryUrl(string url, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(url.Replace("://+", "://0.0.0.0").Replace("://*", "://0.0.0.0"), UriKind.Absolute, out address);

    private static string? FontsFault(string folder)
    {
        try
        {
            PaperFonts.FromFolder(folder);
            return null;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return error.Message;
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
