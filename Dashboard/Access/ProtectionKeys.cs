using System.Xml.Linq;

using Dapper;

using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Coordination.Dashboard.Access;

/// <summary>
/// The keys that seal cookies, in the database: any number of processes honour each other's, and a backup has them. Reading and writing
/// do not await because the framework asks so; both are rare.
/// </summary>
internal sealed class ProtectionKeys(AccessDatabase database) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.Source.OpenConnection();
        return [.. connection.Query<string>("select xml from protection_key order by created_at, name").Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.Source.OpenConnection();
        connection.Execute(
            "insert into protection_key (name, xml) values (@name, @xml) on conflict (name) do update set xml = excluded.xml",
            new { name = friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) });
    }
}
