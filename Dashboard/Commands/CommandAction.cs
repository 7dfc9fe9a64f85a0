using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

using Coordination.Dashboard.Access;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Postgres;
using Coordination.Ingest.Registry;
using Coordination.Ingest.Schema;

using Npgsql;

namespace Coordination.Dashboard.Commands;

/// <summary>What every command does alike: open the record, carry out, say the outcome, turn errors into one line and an exit code.</summary>
internal static class CommandAction
{
    public static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object and nothing else." };

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Sets a command's work over the opened record, for an operator whom a policy allows it; the access log keeps that it was asked for.</summary>
    /// <param name="work">Answers the outcome, its text for people, and the exit code.</param>
    public static Command Does(
        this Command command, string policy, Func<CommandHost, ParseResult, CancellationToken, Task<(object Outcome, string Text, int Code)>> work) =>
        command.Does(async (host, arguments, token) =>
        {
            if (!Operator.May.Contains(policy))
            {
                throw new UnusableException($"Commands may not do what the policy {policy} is for; sign in and do it under your own name.");
            }

            await host.Get<AdministrationLog>().NoteAsync(host.Operator, "command", Operator.CommandOf(arguments), null, token);
            return await work(host, arguments, token);
        });

    /// <summary>The same for what shows and changes nothing of anybody's.</summary>
    public static Command Does(
        this Command command, Func<CommandHost, ParseResult, CancellationToken, Task<(object Outcome, string Text, int Code)>> work)
    {
        command.Options.Add(Json);
        command.SetAction((arguments, token) => GuardAsync(async () =>
        {
            await using var host = await CommandHost.OpenAsync(Operator.Of(arguments), token);
            var (outcome, text, code) = await work(host, arguments, token);
            Console.Out.WriteLine(arguments.GetValue(Json) ? JsonSerializer.Serialize(outcome, Web) : text);
            return code;
        }));
        return command;
    }

    /// <summary>Runs something and turns what is expected to go wrong into a line on standard error and an exit code.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is UnusableException or UnusableFileException or RegistryException or FileNotFoundException
            or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(OneLine(error.Message));
            return ExitCode.Unusable;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or IOException or IntakeUnavailableException
            or DataFolderInUseException or PostgresUnavailableException or SchemaException)
        {
            await Console.Error.WriteLineAsync(OneLine(error.Message));
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped; nothing half-done was kept.");
            return ExitCode.Failed;
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
