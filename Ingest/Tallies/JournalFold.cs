using Coordination.Ingest.Record;

using Npgsql;

namespace Coordination.Ingest.Tallies;

/// <summary>A ward's journal folded from its first event: every contract's state, and whether the positions are whole.</summary>
internal sealed class JournalFold
{
    private JournalFold()
    {
    }

    public Dictionary<int, ContractState> States { get; } = [];

    public long LastPosition { get; private set; }

    /// <summary>The first position that is missing; null when they are 1..n.</summary>
    public long? FirstGap { get; private set; }

    /// <summary>Reads the journal to a position; all of it without one.</summary>
    /// <param name="until">Only what had happened by then, whenever it was heard of.</param>
    public static async Task<JournalFold> ReadAsync(
        NpgsqlConnection connection, int wardId, CancellationToken token, long last = long.MaxValue, DateTimeOffset? until = null)
    {
        var fold = new JournalFold();
        DateOnly? firstList = null;
        var types = Enum.GetValues<EventType>().Where(FactReader.NeedsData).Select(type => (short)type).ToArray();
        await using var command = new NpgsqlCommand(
            """
            select position, contract_id, type, time, case when type = any($2) then data::text end
            from journal where ward_id = $1 and position <= $3 order by position
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = wardId });
        command.Parameters.Add(new NpgsqlParameter<short[]> { TypedValue = types });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = last });
        await using var reader = await command.ExecuteReaderAsync(token);
        while (await reader.ReadAsync(token))
        {
            var position = reader.GetInt64(0);
            if (position != fold.LastPosition + 1)
            {
                fold.FirstGap ??= fold.LastPosition + 1;
            }

            fold.LastPosition = position;
            var contractId = reader.GetInt32(1);
            if (contractId != 0)
            {
                var fact = FactReader.Read(
                    (EventType)reader.GetInt16(2),
                    new DateTimeOffset(reader.GetFieldValue<DateTime>(3), TimeSpan.Zero),
                    reader.IsDBNull(4) ? null : reader.GetString(4));
                if (fact.Type == EventType.CustomerListed)
                {
                    firstList ??= VietnamTime.DayOf(fact.Time);
                }

                // The first list says who the customers have been all along: before the day on which it came nobody had written them down.
                if (until is null || fact.Time <= until || (fact.Type == EventType.CustomerListed && VietnamTime.DayOf(fact.Time) == firstList))
                {
                    fold.States[contractId] = fold.States.GetValueOrDefault(contractId, ContractState.Unknown).Apply(fact);
                }
            }
        }

        return fold;
    }
}
