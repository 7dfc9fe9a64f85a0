namespace Coordination.Dashboard.Administration;

/// <summary>What the administrator's pages work with.</summary>
public static class AdministrationServices
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddSingleton<AccountPapers>()
        .AddSingleton<AccountImport>();
}
