using System.Data;
using DbUp.Engine;
using DbUp.Engine.Output;
using DbUp.Engine.Transactions;
using DbUp.Postgresql;

namespace Coordination.Ingest.Schema;

/// <summary>The table of applied scripts, each with its checksum, written in the script's own transaction.</summary>
internal sealed class ScriptJournal(Func<IConnectionManager> connection, Func<IUpgradeLog> log, IReadOnlyDictionary<string, string> checksums)
    : PostgresqlTableJournal(connection, log, Schema, Table)
{
    public const string Schema = "public";

    public const string Table = "schema_script";

    public const string AppliedSql = $"select name, checksum from {Schema}.{Table} order by name";

    protected override IDbCommand GetInsertScriptCommand(Func<IDbCommand> dbCommandFactory, SqlScript script)
    {
        var command = dbCommandFactory();
        command.CommandText = $"insert into {FqSchemaTableName} (name, checksum) values (@name, @checksum)";
        Add(command, "name", script.Name);
        Add(command, "checksum", checksums[script.Name]);
        return command;
    }

    protected override string GetJournalEntriesSql() => $"select name from {FqSchemaTableName} order by name";

    protected override string CreateSchemaTableSql(string quotedPrimaryKeyName) =>
        $"""
        create table {FqSchemaTableName} (
            name text constraint {quotedPrimaryKeyName} primary key,
            checksum text not null,
            applied_at timestamptz not null default now()
        )
        """;

    private static void Add(IDbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
