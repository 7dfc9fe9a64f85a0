using System.Diagnostics.CodeAnalysis;

namespace Coordination.Dashboard.Desk;

/// <summary>The server that takes the program's mail.</summary>
/// <param name="From">The address in whose name it writes.</param>
public sealed record MailServer(string Host, int Port, bool IsTls, string? User, string? Password, string From)
{
    /// <summary>Reads <c>smtp://user:password@host:587</c>; with <c>smtps</c> the whole connection is encrypted from its beginning.</summary>
    public static bool TryRead(string address, string from, [NotNullWhen(true)] out MailServer? server)
    {
        server = null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length == 0
            || !MimeKit.MailboxAddress.TryParse(from, out _))
        {
            return false;
        }

        var user = uri.UserInfo.Split(':', 2);
        server = new MailServer(
            uri.Host,
            uri.Port > 0 ? uri.Port : uri.Scheme == "smtps" ? 465 : 587,
            uri.Scheme == "smtps",
            user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            from);
        return true;
    }

    /// <summary>Would a password travel in clear to another machine?</summary>
    public bool NeedsTls => User is not null && !(Host is "localhost" || (System.Net.IPAddress.TryParse(Host, out var address) && System.Net.IPAddress.IsLoopback(address)));
}
