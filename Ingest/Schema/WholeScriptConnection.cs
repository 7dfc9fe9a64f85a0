using DbUp.Postgresql;
using Npgsql;

namespace Coordination.Ingest.Schema;

/// <summary>Sends a script as it stands: the driver knows where a statement ends, also inside a $$ body (a body
/// written as "begin atomic" it would cut in two).</summary>
internal sealed class WholeScriptConnection(NpgsqlDataSource dataSource) : PostgresqlConnectionManager(dataSource)
{
    public override IEnumerable<string> SplitScriptIntoCommands(string scriptContents) => [scriptContents];
}
