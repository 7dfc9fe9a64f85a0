using Coordination.Dashboard.Components;
using Coordination.Dashboard.Components.Parts;

using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Radzen;

namespace Coordination.Dashboard;

/// <summary>Puts the pages into the program.</summary>
public static class UserInterface
{
    private static readonly PathString[] Machines = ["/api", "/hubs", "/_blazor", "/_framework", "/health", "/metrics", "/openapi"];

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
        services.TryAddSingleton<PlaceRows>();
        return services;
    }

    /// <summary>The pages and their files. Authentication and authorisation come before.</summary>
    public static WebApplication MapUserInterface(this WebApplication app)
    {
        // On the program's own pipeline and not on a branch: a branch has no routes to run again.
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(static next => context =>
        {
            // Machines get the answers of their own endpoints; words are for pages.
            if (!IsPage(context.Request.Path) && context.Features.Get<IStatusCodePagesFeature>() is { } words)
            {
                words.Enabled = false;
            }

            return LanguageChoice.RememberAsync(context, next);
        });
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    private static bool IsPage(PathString path) => !Machines.Any(prefix => path.StartsWithSegments(prefix));
}
