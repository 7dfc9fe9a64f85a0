using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Administration;

/// <summary>
/// Takes in a list of people who are to get an account: judges every row, and on the administrator's word makes all that were taken in one
/// transaction. What the record has already is left as it is, so that the same list again changes nothing.
/// </summary>
public sealed class AccountImport(AccessDatabase database, GrantPlaces places, TimeProvider time)
{
    /// <summary>More people than an enterprise has; what is longer is another kind of list.</summary>
    public const int MostRows = 2_000;

    /// <summary>Judges a list and, unless it is a preview, writes it.</summary>
    /// <exception cref="UnusableFileException">The list is too long or breaks off.</exception>
    /// <exception cref="AccessException">Somebody made one of the accounts meanwhile; nothing was written.</exception>
    public async Task<AccountFileOutcome> RunAsync(Actor by, Table table, Words words, bool dryRun, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(words);
        var rows = table.Rows.Take(MostRows + 1).Select(row => (row.Number, row.Cells, Row: AccountFile.Read(row), Source: row)).ToArray();
        if (rows.Length > MostRows)
        {
            throw new UnusableFileException(table.FileName, words.PeopleFileTooLong(MostRows));
        }

        await using var change = await AccountChange.BeginAsync(database, by, token);
        var judge = new AccountJudge(
            change.Connection, await PlaceNames.ReadAsync(places, token),
            await KnownPeople.ReadAsync(change.Connection, rows.Select(row => Accounts.Known(row.Row.Name ?? "")).ToArray(), token), words, time.GetUtcNow());
        var judged = new List<JudgedRow>(rows.Length);
        foreach (var row in rows)
        {
            judged.Add(await judge.JudgeAsync(row.Number, row.Row, token));
        }

        var papers = dryRun ? [] : await WriteAsync(change, judged, words, token);
        return new AccountFileOutcome(
            Count(judged, table) with
            {
                RefusedRows = [.. judged.Zip(rows).Where(pair => pair.First.Line.Verdict == RowVerdict.Refused)
                    .Select(pair => new RefusedRow(pair.Second.Cells, pair.First.Line.Why ?? ""))],
            },
            [.. judged.Select(row => row.Line)], papers);
    }

    private static async Task<IReadOnlyList<Paper>> WriteAsync(AccountChange change, List<JudgedRow> judged, Words words, CancellationToken token)
    {
        var made = new Dictionary<string, (int Account, AccountFileLine Line)>(StringComparer.Ordinal);
        foreach (var row in judged.Where(row => row.Line.Verdict is RowVerdict.Taken or RowVerdict.Warned))
        {
            if (row.Account is { } account)
            {
                await Accounts.GrantAsync(change, account, row.Grant!, token);
            }
            else if (made.TryGetValue(row.Line.Name, out var before))
            {
                await Accounts.GrantAsync(change, before.Account, row.Grant!, token);
            }
            else
            {
                made[row.Line.Name] = (
                    await Accounts.AddAsync(change, row.Line.Name, row.Line.DisplayName, AccountKind.Person, row.Grant!, token), row.Line);
            }
        }

        var papers = new List<Paper>(made.Count);
        foreach (var (name, (account, line)) in made)
        {
            papers.Add(new Paper(name, line.DisplayName, words.RoleName(line.Role), line.Place, await Invitations.NewAsync(change, account, token)));
        }

        await change.CommitAsync(token);
        return papers;
    }

    private static ImportOutcome Count(List<JudgedRow> judged, Table table)
    {
        int Of(params RowVerdict[] verdicts) => judged.Count(row => verdicts.Contains(row.Line.Verdict));
        return new ImportOutcome
        {
            Rows = judged.Count,
            Taken = Of(RowVerdict.Taken, RowVerdict.Warned),
            Warned = Of(RowVerdict.Warned),
            Unchanged = Of(RowVerdict.Unchanged),
            Duplicates = Of(RowVerdict.Duplicate),
            Refused = Of(RowVerdict.Refused),
            OtherSheets = table.OtherSheets,
        };
    }
}
