using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Mine;

/// <summary>The leaders' and managers' pages for the composition root: what is beside the pages themselves.</summary>
internal static class MineServices
{
    public static IServiceCollection AddMine(this IServiceCollection services) => services.AddSingleton<MyBoards>().AddSingleton<MyStreams>();

    public static void MapMine(this WebApplication app)
    {
        app.MapGet(MyView.Stream, (HttpContext context, MyStreams streams, Viewer viewer) => streams.RunAsync(context, viewer))
            .RequireAuthorization(Policies.MyPlaces).ExcludeFromDescription();
        app.MapGet("/my/sheets/{id:long}", MySheets.GetAsync).RequireAuthorization(Policies.MyPlaces).ExcludeFromDescription();
        app.MapPost(MyView.Entries, MyEntries.PostAsync).RequireAuthorization(Policies.RecordEntries).ExcludeFromDescription();
    }
}
