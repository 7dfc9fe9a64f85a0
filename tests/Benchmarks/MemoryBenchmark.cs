using Coordination.Dashboard;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Coordination.Benchmarks;

/// <summary>Managed memory for each open viewer of the ward page, against an empty Blazor Server page.</summary>
internal static class MemoryBenchmark
{
    private const int Pages = 50;

    public static async Task RunAsync(int thousands)
    {
        await using var world = await World.CreateAsync(1);
        await using var app = DashboardApplication.Build(
            new DashboardOptions { ConnectionString = world.ConnectionString, DataFolder = world.Folder, Urls = "http://127.0.0.1:0" },
            builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        await app.StartAsync();
        await using var empty = await StartEmptyAsync();
        var baseline = await PerViewerAsync(empty.Urls.First(), "/", null);
        var ours = await PerViewerAsync(app.Urls.First(), "/w/W000", world.ConnectionString);
        Console.WriteLine($"memory: {ours / 1024:0} KB a viewer of the ward page, {baseline / 1024:0} KB of an empty page, ratio {ours / baseline:0.0}");
    }

    private static async Task<double> PerViewerAsync(string address, string path, string? signIn)
    {
        await using var viewers = await Viewers.StartAsync();
        if (signIn is not null)
        {
            await viewers.SignInAsync(address, signIn);
        }

        // The first pages pay for what all share.
        await viewers.OpenAsync(address + path, 3);
        var before = await HeapAsync();
        await viewers.OpenAsync(address + path, 3 + Pages);
        return (double)(await HeapAsync() - before) / Pages;
    }

    private static async Task<long> HeapAsync()
    {
        await Task.Delay(2_000);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task<WebApplication> StartEmptyAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(DashboardApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<EmptyApp>().AddInteractiveServerRenderMode();
        await app.StartAsync();
        return app;
    }
}
