namespace Coordination.Dashboard.Leaders;

/// <summary>The list of leaders, for the composition root.</summary>
internal static class LeaderServices
{
    public static IServiceCollection AddLeaders(this IServiceCollection services) => services
        .AddSingleton<ScanPages>()
        .AddSingleton<LeaderScanDesk>()
        .AddSingleton<LeaderListDesk>()
        .AddSingleton<LeaderAccess>()
        .AddSingleton<LeaderClock>()
        .AddHostedService(provider => provider.GetRequiredService<LeaderClock>())
        .AddScoped<LeaderHands>()
        .AddScoped<LeaderLetters>();
}
