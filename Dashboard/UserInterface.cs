using System.Text.Encodings.Web;
using System.Text.Unicode;

using Coordination.Dashboard.Access;
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

        // Letters as they are: written as numbers, a Vietnamese page is nearly twice as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<WardReadings>();
        services.TryAddSingleton<PlaceRows>();
        return services;
    }

    /// <summary>What people get instead of an answer. Authentication and authorisation come after, so that theirs are worded too.</summary>
    public static void UsePageErrors(this WebApplication app)
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
    }

    /// <summary>The pages and their files.</summary>
    public static void MapUserInterface(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null)
            .Add(EndpointRules.Attach);
    }

    private static bool IsPage(PathString path) => !Machines.Any(prefix => path.StartsWithSegments(prefix));
}
