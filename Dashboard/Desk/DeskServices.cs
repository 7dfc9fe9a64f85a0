namespace Coordination.Dashboard.Desk;

/// <summary>The desk over which papers go, for the composition root.</summary>
public static class DeskServices
{
    /// <summary>What reads, writes and proves papers; it lays none down.</summary>
    public static IServiceCollection AddPress(this IServiceCollection services) => services
        .AddSingleton<PaperDrafts>()
        .AddSingleton<PaperPress>()
        .AddSingleton<PaperProof>();

    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddPress()
        .AddSingleton<PaperDesk>()
        .AddSingleton<FormDesk>()
        .AddSingleton<SignedPapers>()
        .AddSingleton<PaperMailer>()
        .AddSingleton<PaperClock>()
        .AddHostedService(provider => provider.GetRequiredService<PaperClock>())
        .AddHostedService<PaperWarmUp>()
        .AddScoped<PaperHands>();
}
