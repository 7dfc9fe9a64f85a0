namespace Coordination.Dashboard.Files;

/// <summary>A file that a person brought and that waits for their word.</summary>
/// <param name="Id">Not to be guessed; names the file in addresses.</param>
/// <param name="Name">As the person's machine called it.</param>
/// <param name="Owner">The account that brought it, and that alone may have anything of it back.</param>
/// <param name="Path">Where it lies, in the data folder and not below any web root.</param>
public sealed record BroughtFile(Guid Id, int Owner, string Name, string Path, DateTimeOffset BroughtAt)
{
    /// <summary>Where the rows that were refused lie, in the file's own shape.</summary>
    public string RefusedPath => Path + ".refused" + Extension;

    /// <summary>The name under which the refused rows are handed back.</summary>
    public string RefusedName => System.IO.Path.GetFileNameWithoutExtension(Name) + "-can-sua" + Extension;

    public string Extension => System.IO.Path.GetExtension(Name).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? ".xlsx" : ".csv";
}
