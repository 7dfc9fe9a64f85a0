using System.Diagnostics;

namespace Coordination.Ingest.Postgres;

/// <summary>
/// Starts the outside programs. Their streams are never ours: a command's standard output is for its JSON alone, and a server
/// that held it open would keep a reader of our pipe waiting.
/// </summary>
internal static class ProgramRun
{
    /// <summary>The start of a program with closed input and captured output, and with none of the caller's PG… settings.</summary>
    public static ProcessStartInfo Prepare(IEnumerable<string> commandLine)
    {
        var words = commandLine.ToArray();
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }

    /// <summary>Runs a program to its end on the calling thread; the text is its output, or its errors when it failed.</summary>
    public static (int ExitCode, string Text) ToEnd(IEnumerable<string> commandLine)
    {
        try
        {
            using var process = Process.Start(Prepare(commandLine))!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, process.ExitCode == 0 ? output.Trim() : errors.GetAwaiter().GetResult().Trim());
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (NotFound, missing.Message);
        }
    }

    /// <summary>The shell's exit code for a program that is not there.</summary>
    private const int NotFound = 127;
}
