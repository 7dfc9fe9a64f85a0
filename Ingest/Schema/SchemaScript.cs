using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Coordination.Ingest.Schema;

/// <summary>One numbered script of the schema, embedded in an assembly.</summary>
internal sealed partial record SchemaScript(string Name, string Text)
{
    /// <summary>Of the text alone: a checkout with other line ends is the same script.</summary>
    public string Checksum =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"))));

    /// <summary>The resources named prefix + NNNN-name.sql, in order; the generated schema.sql is not one of them.</summary>
    public static IReadOnlyList<SchemaScript> In(Assembly assembly, string prefix) =>
    [
        .. from resource in assembly.GetManifestResourceNames()
           where resource.StartsWith(prefix, StringComparison.Ordinal) && Numbered().IsMatch(resource[prefix.Length..])
           orderby resource[prefix.Length..]
           select new SchemaScript(resource[prefix.Length..], Read(assembly, resource)),
    ];

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^\d{4}-[a-z0-9-]+\.sql$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
