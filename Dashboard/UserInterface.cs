using Coordination.Dashboard.Components;
using Coordination.Dashboard.Components.Parts;

using Microsoft.Extensions.DependencyInjection.Extensions;

using Radzen;

namespace Coordination.Dashboard;

/// <summary>Puts the pages into the program.</summary>
public static class UserInterface
{
    /// <summary>
    /// What pages need. They read through the numbers of Reports and the <see cref="Live.BoardKeeper"/>, and act through
    /// <see cref="Ingest.Journal.Quarantine"/>; those are registered by their own projects.
    /// </summary>
    public static IServiceCollection AddUserInterface(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<WardReadings>();
        return services;
    }

    /// <summary>The pages and their files. Authentication and authorisation come before.</summary>
    public static WebApplication MapUserInterface(this WebApplication app)
    {
        // Machines get problem details from their own endpoints; words are for pages.
        app.UseWhen(IsPage, pages =>
        {
            pages.UseExceptionHandler("/error", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
            pages.Use(next => context => LanguageChoice.RememberAsync(context, next));
        });
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    private static bool IsPage(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments("/hubs")
        && !context.Request.Path.StartsWithSegments("/_blazor") && !context.Request.Path.StartsWithSegments("/health")
        && !context.Request.Path.StartsWithSegments("/metrics") && !context.Request.Path.StartsWithSegments("/openapi");
}
