using Spectre.Console;

namespace Coordination.Dashboard.Commands;

/// <summary>A progress bar on standard error when that is a terminal; nothing otherwise.</summary>
internal static class Progress
{
    public static async Task<T> ShowAsync<T>(string title, Func<Action<int, int>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(static (_, _) => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask(title);
            task.IsIndeterminate = true;
            return await work((done, of) =>
            {
                task.IsIndeterminate = of == 0;
                task.MaxValue = Math.Max(of, 1);
                task.Value = done;
                task.Description = of == 0 ? $"{title}: {done}" : title;
            });
        });
    }
}
