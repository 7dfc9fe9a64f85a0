using System.Threading.Channels;

using Coordination.Ingest.Journal;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Registry;

/// <summary>Where a customer's contract is: the ward's and the contract's numbers.</summary>
public readonly record struct ContractKey(int WardId, int ContractId);

/// <summary>
/// Finds the contracts of customer codes. Questions that arrive while one is being answered go to the database together,
/// so a burst of single webhooks costs a few queries, not one each.
/// </summary>
public sealed class CustomerDirectory : IAsyncDisposable
{
    // More codes than this in one query gain nothing and hold up those behind.
    private const int MostCodesAtOnce = 5_000;

    private readonly NpgsqlDataSource _database;
    private readonly Channel<Question> _questions = Channel.CreateUnbounded<Question>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _loop;

    public CustomerDirectory(NpgsqlDataSource database)
    {
        _database = database;
        _loop = Task.Run(AnswerAsync);
    }

    /// <summary>The contracts of those codes that a customer list has brought to a company. Codes are trimmed and in capitals.</summary>
    /// <exception cref="NpgsqlException">The database did not answer.</exception>
    /// <exception cref="IntakeUnavailableException">The program is stopping: nobody would answer.</exception>
    public async Task<IReadOnlyDictionary<string, ContractKey>> FindAsync(
        int companyId, IReadOnlyCollection<string> codes, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();

        // Once asked, the answer is waited for: the question has a limit of seconds of its own, and who comes with it shares it.
        var question = new Question(companyId, codes, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_questions.Writer.TryWrite(question))
        {
            throw new IntakeUnavailableException("The program is stopping; send the same again.");
        }

        return await question.Answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _questions.Writer.TryComplete();
        await _loop;
    }

    private async Task AnswerAsync()
    {
        var waiting = new List<Question>();
        while (await _questions.Reader.WaitToReadAsync())
        {
            waiting.Clear();
            for (var codes = 0; codes < MostCodesAtOnce && _questions.Reader.TryRead(out var question); codes += question.Codes.Count)
            {
                waiting.Add(question);
            }

            foreach (var company in waiting.GroupBy(question => question.CompanyId))
            {
                await AnswerAsync(company.Key, [.. company]);
            }
        }
    }

    private async Task AnswerAsync(int companyId, List<Question> questions)
    {
        try
        {
            var found = await LookUpAsync(companyId, questions.SelectMany(question => question.Codes).Distinct().ToArray());
            questions.ForEach(question => question.Answer.TrySetResult(found));
        }
        catch (Exception error)
        {
            // Those who asked are told; the loop goes on for the next.
            questions.ForEach(question => question.Answer.TrySetException(error));
        }
    }

    private async Task<Dictionary<string, ContractKey>> LookUpAsync(int companyId, string[] codes)
    {
        var found = new Dictionary<string, ContractKey>(codes.Length, StringComparer.Ordinal);
        await using var command = _database.CreateCommand(
            """
            select d.customer_code, d.ward_id, d.contract_id from unnest($2::text[]) u (code)
            join customer_directory d on d.company_id = $1 and d.customer_code = u.code
            """);
        command.CommandTimeout = WardTransaction.SenderSeconds;
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = companyId });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = codes, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found[reader.GetString(0)] = new ContractKey(reader.GetInt32(1), reader.GetInt32(2));
        }

        return found;
    }

    private sealed record Question(
        int CompanyId, IReadOnlyCollection<string> Codes, TaskCompletionSource<IReadOnlyDictionary<string, ContractKey>> Answer);
}
