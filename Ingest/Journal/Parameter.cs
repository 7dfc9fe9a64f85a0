using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Journal;

/// <summary>Positional parameters that carry a whole column.</summary>
internal static class Parameter
{
    public static NpgsqlParameter Of<T>(T[] column, NpgsqlDbType element) =>
        new NpgsqlParameter<T[]> { TypedValue = column, NpgsqlDbType = NpgsqlDbType.Array | element };

    public static void Add(this NpgsqlBatch batch, string sql, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddRange(parameters);
        batch.BatchCommands.Add(command);
    }
}
