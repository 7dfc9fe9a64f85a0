namespace Coordination.Dashboard.Access;

/// <summary>Where to go after sign-in: a page of this program or nothing.</summary>
public static class ReturnAddress
{
    /// <summary>The address when it is a path here; else the one that stands for it. Browsers read a backslash as a slash, and two as a host.</summary>
    public static string Safe(string? address, string otherwise) =>
        address is ['/', ..] && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(sign => sign == '\\' || char.IsControl(sign))
            ? address
            : otherwise;
}
