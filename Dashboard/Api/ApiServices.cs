using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Api;

/// <summary>The read API, its description, the hub for machine clients, health and metrics.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services, DashboardOptions options)
    {
        services.AddOpenApi("v1");
        services.AddProblemDetails();
        services.AddSingleton<Readiness>();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        services.AddExceptionHandler<ApiErrors>();
        var hub = services.AddSignalR();
        if (options.Redis is { } redis)
        {
            hub.AddStackExchangeRedis(redis);
        }

        return services;
    }

    /// <summary>Errors under a path are problem details; elsewhere pages speak.</summary>
    public static void UseStatusCodePagesFor(this WebApplication app, string path)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase), api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").RequireAuthorization(Policies.SignedIn);
        WardsApi.Map(app);
        ContractsApi.Map(app);
        ReportsApi.Map(app);
        LeadersApi.Map(app);
        HealthApi.Map(app);
        app.MapHub<ProgressHub>("/hubs/progress", hub => hub.CloseOnAuthenticationExpiration = true).RequireAuthorization(Policies.Read);
    }
}
