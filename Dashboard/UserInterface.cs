namespace Coordination.Dashboard;
internal static class UserInterface
{
    public static IServiceCollection AddUserInterface(this IServiceCollection services) => services;

    public static void MapUserInterface(this WebApplication app) => app.MapGet("/", () => "soon");
}
