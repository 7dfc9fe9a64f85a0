using System.CommandLine;

namespace Coordination.Dashboard.Commands;

/// <summary>The program's commands. With none it serves.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Coordination: brings every customer of a ward from a paper contract to an electronic one.");
        ServeCommand.AddTo(root);
        PlaceCommands.AddTo(root);
        FeedCommands.AddTo(root);
        UserCommands.AddTo(root);
        TokenCommands.AddTo(root);
        ImportCommands.AddTo(root);
        RecordCommands.AddTo(root);
        CalendarCommands.AddTo(root);
        LogCommands.AddTo(root);
        BackupCommands.AddTo(root);
        ReportCommand.AddTo(root);

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join(" ", parsed.Errors.Select(error => error.Message)) + " See --help.");
            return ExitCode.Unusable;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
        });
    }
}
