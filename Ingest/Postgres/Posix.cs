using System.Runtime.InteropServices;
using System.Text;

namespace Coordination.Ingest.Postgres;

/// <summary>The few system calls that .NET has no name for.</summary>
internal static class Posix
{
    /// <summary>PostgreSQL's fast shutdown: sessions are ended, a checkpoint is written.</summary>
    public const int Interrupt = 2;

    /// <summary>PostgreSQL's immediate shutdown: the next start repairs from the log.</summary>
    public const int Quit = 3;

    public const int Kill = 9;

    /// <summary>Asks the postmaster to look for requests such as "logrotate".</summary>
    public const int User1 = 10;

    private const int PathMax = 4096;

    /// <summary>Sends a signal; false when the process is gone or not ours.</summary>
    public static bool Signal(int pid, int signal) => pid > 1 && NativeKill(pid, signal) == 0;

    public static uint EffectiveUser() => NativeGetEffectiveUser();

    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes a folder with a mode, whatever the umask says; one that exists gets the mode too.</summary>
    public static void CreateFolder(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PostgresUnavailableException("The embedded PostgreSQL runs on Linux: set COORDINATION_DB to a database elsewhere.");
        }

        Directory.CreateDirectory(path, OwnerOnly);
        File.SetUnixFileMode(path, mode);
    }

    public static void ChangeOwner(string path, uint user, uint group)
    {
        if (NativeChangeOwner(Bytes(path), user, group) != 0)
        {
            throw new PostgresUnavailableException($"Cannot give {path} to user {user} (error {Marshal.GetLastPInvokeError()}).");
        }
    }

    /// <summary>The path without symbolic links, as /proc shows it.</summary>
    public static string RealPath(string path)
    {
        var buffer = new byte[PathMax + 1];
        if (NativeRealPath(Bytes(path), buffer) == IntPtr.Zero)
        {
            return path;
        }

        return Encoding.UTF8.GetString(buffer, 0, Array.IndexOf(buffer, (byte)0));
    }

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int pid, int signal);

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint NativeGetEffectiveUser();

    [DllImport("libc", EntryPoint = "lchown", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeChangeOwner(byte[] path, uint user, uint group);

    [DllImport("libc", EntryPoint = "realpath")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr NativeRealPath(byte[] path, byte[] resolved);
}
