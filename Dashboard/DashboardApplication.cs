using Coordination.Dashboard.Access;
using Coordination.Dashboard.Administration;
using Coordination.Dashboard.Api;
using Coordination.Dashboard.DataProtection;
using Coordination.Dashboard.Desk;
using Coordination.Dashboard.Files;
using Coordination.Dashboard.Leaders;
using Coordination.Dashboard.Live;
using Coordination.Dashboard.Mine;
using Coordination.Ingest;
using Coordination.Ingest.Journal;
using Coordination.Reports;

using Microsoft.Extensions.DependencyInjection.Extensions;

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
        builder.Logging.KeepAddressesOut();

        builder.Services.TryAddSingleton(new IntakeOptions { MostBodyBytes = options.BodyMemory });
        builder.Services.AddIngest(options.ConnectionString, options.DataFolder);
        builder.Services.AddIngestClock();
        builder.Services.AddReports(options.ConnectionString, options.FontsFolder);
        builder.Services.AddAccess(options);
        builder.Services.AddOfficer();
        builder.Services.AddLive();
        builder.Services.AddMine();
        builder.Services.AddApi(options);
        builder.Services.AddSingleton(options).AddSingleton<BroughtFiles>();
        builder.Services.AddAdministration();
        builder.Services.AddDesk();
        builder.Services.AddLeaders();
        builder.Services.AddUserInterface();
        AddObservability(builder);

        var app = builder.Build();
        app.UseWebSafety();
        app.UsePaperLetters();

        // The doors are answered from here: after it is known where a request comes from, before anything that is there for people.
        app.UseRouting();
        app.UsePageErrors();

        // After the pages' own handlers, so that under /api these come first.
        app.UseStatusCodePagesFor("/api");
        app.UseAccess();
        app.MapUserInterface();

        // Feeds show who they are by signature or token: nothing of what is there for people stands before their doors.
        var doors = app.MapGroup("").AllowAnonymous();
        doors.ShortCircuit();
        doors.MapIngest();
        app.MapApi();
        app.MapFiles();
        app.MapMine();
        app.MapOfficer();
        app.MapAccountPapers();
        app.MapPapers();
        app.MapForms();
        app.MapLeaders();
        app.MapAccess(options);
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
                    traces.AddAspNetCoreInstrumentation(requests => requests.Filter = IsNoSecret).AddSource("Npgsql").AddOtlpExporter();
                }
            });
    }

    // The address of such a page is a secret, and traces carry addresses.
    private static bool IsNoSecret(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/invitation") && !context.Request.Path.StartsWithSegments("/my-link");
}
