using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Coordination.Dashboard.DataProtection;

/// <summary>What the data-protection officer works with, for the composition root.</summary>
internal static class DataProtectionServices
{
    /// <summary>The verification alone, as the command needs it.</summary>
    public static IServiceCollection AddChainChecks(this IServiceCollection services)
    {
        services.TryAddSingleton<OfficerDatabase>();
        services.TryAddSingleton<ChainChecks>();
        return services;
    }

    public static IServiceCollection AddOfficer(this IServiceCollection services)
    {
        services.AddChainChecks();
        services.AddSingleton<AccessLog>();
        services.AddSingleton<AffectedRecords>();
        services.AddSingleton<DataRequests>();
        services.AddSingleton<SubjectHolds>();
        services.AddSingleton<Incidents>();
        services.AddSingleton<Retention>();
        services.AddSingleton<ProcessingRegister>();
        services.AddSingleton<DataProtectionClock>();
        services.AddHostedService(provider => provider.GetRequiredService<DataProtectionClock>());
        return services;
    }
}
