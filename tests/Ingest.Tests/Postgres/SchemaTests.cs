using Coordination.Support;
using Xunit;

namespace Coordination.Ingest.Tests.Postgres;

public sealed class SchemaTests
{
    [Fact]
    public async Task The_committed_schema_is_what_the_scripts_make()
    {
        await using var database = await TestDatabase.CreateAsync();
        var file = Path.Combine(Repository(), "Ingest", "Schema", "schema.sql");
        var made = await SchemaText.OfAsync(database.DataSource);
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMA") == "1")
        {
            await File.WriteAllTextAsync(file, made);
        }

        Assert.Equal(await File.ReadAllTextAsync(file), made);
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Coordination.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
