using Coordination.Reports.Numbers;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Coordination.Reports;

/// <summary>Everything that reads the record, for the composition root.</summary>
public static class ReportsServices
{
    public static IServiceCollection AddReports(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => ReportsDatabase.Open(connectionString));
        services.TryAddSingleton<WardBoards>();
        services.TryAddSingleton<Wards>();
        services.TryAddSingleton<Trend>();
        services.TryAddSingleton<Contracts>();
        services.TryAddSingleton<ContractHistory>();
        services.TryAddSingleton<FeedActivity>();
        services.TryAddSingleton<QuarantineList>();
        services.TryAddSingleton<RecordHealth>();
        return services;
    }
}
