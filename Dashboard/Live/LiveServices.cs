namespace Coordination.Dashboard.Live;

/// <summary>The live board for the composition root.</summary>
internal static class LiveServices
{
    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<BoardKeeper>()
        .AddSingleton<ScopeBook>()
        .AddHostedService<JournalListener>();
}
