using Coordination.Ingest;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>What single webhooks are measured against, in a process of its own: an endpoint that inserts one row per request in its own transaction.</summary>
internal static class BareEndpoint
{
    public const string Path = "/rows";

    public static async Task ServeAsync()
    {
        await using var database = IngestServices.OpenDatabase(Environment.GetEnvironmentVariable("COORDINATION_DB")!);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")!);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost(Path, async (HttpRequest request) =>
        {
            using var body = new StreamReader(request.Body);
            await using var insert = database.CreateCommand("insert into bare (body) values ($1::json)");
            insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = await body.ReadToEndAsync() });
            await insert.ExecuteNonQueryAsync();
            return Results.Ok();
        });
        await app.StartAsync();
        Console.WriteLine(ServedProgram.Ready);
        await app.WaitForShutdownAsync();
    }

    /// <summary>The table, made by the record's owner.</summary>
    public static async Task PrepareAsync(World world)
    {
        await using var owner = NpgsqlDataSource.Create(world.ConnectionString);
        await using var create = owner.CreateCommand(
            """
            create table bare (id bigint generated always as identity primary key, body json);
            grant insert on bare to coordination_ingest
            """);
        await create.ExecuteNonQueryAsync();
    }
}
