using Coordination.Reports.Documents;
using Coordination.Reports.Layout;
using Coordination.Reports.Leaders;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Coordination.Reports;

/// <summary>Everything that reads the record, for the composition root.</summary>
public static class ReportsServices
{
    public static IServiceCollection AddReports(this IServiceCollection services, string connectionString, string? fontsFolder = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => ReportsDatabase.Open(connectionString));
        services.TryAddSingleton<WardBoards>();
        services.TryAddSingleton<Wards>();
        services.TryAddSingleton<Scopes>();
        services.TryAddSingleton<CompanyWards>();
        services.TryAddSingleton<Holders>();
        services.TryAddSingleton<MyPlaces>();
        services.TryAddSingleton<Visits>();
        services.TryAddSingleton<Arranged>();
        services.TryAddSingleton<Trend>();
        services.TryAddSingleton<GroupOrigins>();
        services.TryAddSingleton<Contracts>();
        services.TryAddSingleton<DaysInStage>();
        services.TryAddSingleton<ContractHistory>();
        services.TryAddSingleton<FeedActivity>();
        services.TryAddSingleton<QuarantineList>();
        services.TryAddSingleton<RecordHealth>();
        services.TryAddSingleton<Sight>();
        services.TryAddSingleton<LeaderLists>();
        services.TryAddSingleton<PaperList>();
        services.TryAddSingleton<PaperSheets>();
        services.TryAddSingleton<PaperDeliveries>();
        services.TryAddSingleton<OwnSheets>();
        services.TryAddSingleton<HandedOut>();
        services.TryAddSingleton<PaperOfficeBook>();
        services.TryAddSingleton<PaperVerification>();
        services.TryAddSingleton<PaperFigures>();
        services.TryAddSingleton<FormSubjects>();
        services.TryAddSingleton<WardBatches>();
        services.TryAddSingleton(_ => fontsFolder is null ? PaperFonts.Shipped : PaperFonts.FromFolder(fontsFolder));
        services.TryAddSingleton<Papers>();
        services.TryAddSingleton<WardCharts>();
        return services;
    }
}
