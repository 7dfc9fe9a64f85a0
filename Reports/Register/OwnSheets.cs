using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Dapper;

namespace Coordination.Reports.Register;

/// <summary>The sheet of a group or building that somebody leads or manages, out of a pack or by itself.</summary>
/// <param name="Part">Of the paper that it was issued in.</param>
/// <param name="Content">Its bytes, where one paper was asked for and they are in force.</param>
public sealed record OwnSheet(int Part, string Ward, PlaceKind Kind, int PlaceId, PaperLine Line, byte[]? Content)
{
    public long PaperId => Line.PaperId;

    public bool IsRecalled => Line.State == PaperState.Recalled;
}

/// <summary>Which sheets were issued of my own group or building? What stands beside them in a pack is not given to their readers.</summary>
public sealed class OwnSheets(ReportsDatabase database)
{
    /// <summary>The newest of each of the actor's places, also where it was recalled; or those of one paper, with their bytes.</summary>
    public async Task<IReadOnlyList<OwnSheet>> ReadAsync(Actor actor, long? paper, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return
        [
            .. (await reading.Connection.QueryAsync<Row>(new CommandDefinition("select * from own_sheets(@paper)", new { paper }, cancellationToken: token)))
                .Select(row => row.Own()),
        ];
    }

    private sealed record Row
    {
        public required long PaperId { get; init; }

        public required int Part { get; init; }

        public required string Kind { get; init; }

        public required string Ward { get; init; }

        public required string WardName { get; init; }

        public int? GroupId { get; init; }

        public int? BuildingId { get; init; }

        public required string PlaceName { get; init; }

        public required short PeriodKind { get; init; }

        public required DateOnly PeriodFrom { get; init; }

        public required DateOnly PeriodTo { get; init; }

        public required DateTime AsOf { get; init; }

        public required DateOnly IssuedOn { get; init; }

        public required short State { get; init; }

        public byte[]? Content { get; init; }

        public OwnSheet Own() => new(
            Part,
            Ward,
            GroupId is null ? PlaceKind.Building : PlaceKind.Group,
            GroupId ?? BuildingId ?? 0,
            new PaperLine
            {
                PaperId = PaperId,
                Kind = Kind,
                Ward = Ward,
                WardName = WardName,
                BuildingName = PlaceName,
                Period = new ReportPeriod(PeriodFrom, PeriodTo, (PeriodKind)PeriodKind),
                AsOf = PaperRow.Utc(AsOf),
                MadeAt = PaperRow.Utc(AsOf),
                State = (PaperState)State,
                IssuedOn = IssuedOn,
            },
            Content);
    }
}
