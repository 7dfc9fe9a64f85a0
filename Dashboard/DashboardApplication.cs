using Coordination.Dashboard.Api;
using Coordination.Dashboard.Files;
using Coordination.Dashboard.Live;
using Coordination.Ingest;
using Coordination.Reports;

using Microsoft.AspNetCore.DataProtection;

using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Coordination.Dashboard;

/// <summary>The composition root: builds the web application over one database. A test may change the builder before it is used.</summary>
public static class DashboardApplication
{
    public static WebApplication Build(DashboardOptions options, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(DashboardApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        change?.Invoke(builder);

        builder.Services.AddIngest(options.ConnectionString, options.DataFolder);
        builder.Services.AddIngestClock();
        builder.Services.AddReports(options.ConnectionString);
        builder.Services.AddLive();
        builder.Services.AddApi(options);
        builder.Services.AddSingleton(options).AddSingleton<BroughtFiles>();
        builder.Services.AddUserInterface();
        builder.Services.AddDataProtection()
            .SetApplicationName("Coordination")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.DataFolder, "keys")));
        AddObservability(builder);

        var app = builder.Build();
        app.MapUserInterface();

        // After the pages' own handlers, so that under /api these come first.
        app.UseStatusCodePagesFor("/api");
        app.MapIngest();
        app.MapApi();
        app.MapFiles();
        return app;
    }

    private static void AddObservability(WebApplicationBuilder builder)
    {
        var exports = !string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics =>
            {
                metrics.AddAspNetCoreInstrumentation().AddMeter("Npgsql", "System.Runtime").AddPrometheusExporter();
                if (exports)
                {
                    metrics.AddOtlpExporter();
                }
            })
            .WithTracing(traces =>
            {
                if (exports)
                {
                    traces.AddAspNetCoreInstrumentation().AddSource("Npgsql").AddOtlpExporter();
                }
            });
    }
}
