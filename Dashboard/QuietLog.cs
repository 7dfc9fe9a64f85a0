namespace Coordination.Dashboard;

/// <summary>
/// Keeps the framework from logging addresses, whatever level is asked for: a search in an address names people, and the address of an
/// invitation or a personal link is a secret.
/// </summary>
internal static class QuietLog
{
    // The first also puts the address around every other line of a request, where a log keeps such surroundings.
    private static readonly (string Category, LogLevel From)[] Speakers =
    [
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None),
        ("Microsoft.AspNetCore.Routing", LogLevel.Warning),
        ("Microsoft.AspNetCore.StaticFiles", LogLevel.Warning),
        ("Microsoft.AspNetCore.StaticAssets", LogLevel.Warning),
        ("Microsoft.AspNetCore.Components", LogLevel.Warning),
        ("Microsoft.AspNetCore.SignalR", LogLevel.Information),
    ];

    public static void KeepAddressesOut(this ILoggingBuilder logging)
    {
        foreach (var (category, from) in Speakers)
        {
            logging.AddFilter(category, from);
        }
    }
}
