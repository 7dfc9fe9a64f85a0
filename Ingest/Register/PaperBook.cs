using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;

using Dapper;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Register;

/// <summary>Drafts and what becomes of them until they are issued.</summary>
public sealed class PaperBook(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Lays a draft down.</summary>
    /// <returns>Its number in the program, which is no number on paper.</returns>
    /// <exception cref="PaperRefusedException">There is no such place, it is not theirs, or the paper to be corrected was not issued or is about another place or period.</exception>
    public async Task<long> DraftAsync(Hand hand, PaperDraft draft, CancellationToken token)
    {
        await using var work = await PaperTransaction.BeginAsync(database, hand, token);
        var id = await DraftAsync(work, draft, time.GetUtcNow(), token);
        await work.CommitAsync(token);
        return id;
    }

    /// <summary>Writes the adapted texts of a draft.</summary>
    /// <exception cref="PaperRefusedException">Somebody was quicker, or it is no draft any more.</exception>
    public async Task RewriteAsync(Hand hand, long id, int revision, string texts, CancellationToken token)
    {
        await using var work = await PaperTransaction.BeginAsync(database, hand, token);
        var paper = await work.LockAsync(id, revision, PaperAct.Edit, null, token);
        await work.Connection.ExecuteAsync(new CommandDefinition(
            "update paper set texts = @texts::json, texts_behind = '{}', revision = revision + 1 where paper_id = @id",
            new { id = paper.PaperId, texts },
            cancellationToken: token));
        await work.StepAsync(id, PaperAct.Edit, null, time.GetUtcNow(), token);
        await work.CommitAsync(token);
    }

    /// <summary>Puts figures that were read anew in the place of a draft's, with the texts that go with them.</summary>
    /// <exception cref="PaperRefusedException">Somebody was quicker, or it is no draft any more.</exception>
    public async Task RefreshAsync(Hand hand, long id, int revision, PaperDraft read, CancellationToken token)
    {
        await using var work = await PaperTransaction.BeginAsync(database, hand, token);
        await work.LockAsync(id, revision, PaperAct.Refresh, null, token);
        await work.Connection.ExecuteAsync(new CommandDefinition(
            """
            update paper set figures = @figures, as_of = @asOf, period_from = @From, period_to = @To, texts = @texts::json, texts_behind = @behind,
                revision = revision + 1
            where paper_id = @id;
            delete from paper_position where paper_id = @id;
            delete from paper_part where paper_id = @id
            """,
            new { id, figures = read.Figures.ToArray(), asOf = read.AsOf.UtcDateTime, read.From, read.To, texts = read.Texts, behind = read.TextsBehind.ToArray() },
            cancellationToken: token));
        await PartsAsync(work.Connection, id, read, token);
        await work.StepAsync(id, PaperAct.Refresh, null, time.GetUtcNow(), token);
        await work.CommitAsync(token);
    }

    /// <summary>Checks, approves, returns or drops a paper.</summary>
    /// <param name="letterhead">JSON of the letterhead that is approved with it: it is issued with that one, whatever its office sets meanwhile.</param>
    /// <exception cref="PaperRefusedException">Somebody was quicker, it is not in a state for this, or a reason is missing.</exception>
    public async Task MoveAsync(Hand hand, long id, int revision, PaperAct act, string? note, CancellationToken token, string? letterhead = null)
    {
        await using var work = await PaperTransaction.BeginAsync(database, hand, token);
        var paper = await work.LockAsync(id, revision, act, note, token);
        var now = time.GetUtcNow();
        await work.Connection.ExecuteAsync(new CommandDefinition(
            "update paper set state = @state, letterhead = @letterhead::json, revision = revision + 1 where paper_id = @id",
            new { id, state = (short)PaperMoves.After(act, (PaperState)paper.State), letterhead = act == PaperAct.Approve ? letterhead : null },
            cancellationToken: token));
        await work.StepAsync(id, act, note, now, token);
        if (act == PaperAct.Approve)
        {
            await work.DeliverAsync(id, PaperNews.Approved, now, token);
        }

        await work.CommitAsync(token);
    }

    internal static async Task<long> DraftAsync(PaperTransaction work, PaperDraft draft, DateTimeOffset now, CancellationToken token)
    {
        var place = await work.Connection.QuerySingleOrDefaultAsync<DraftPlace>(new CommandDefinition(
            """
            select e.enterprise_id, w.ward_id,
                (select g.group_id from residential_group g where g.ward_id = w.ward_id and g.code = @Group order by g.valid_to is null desc, g.valid_from desc limit 1),
                (select b.building_id from building b where b.ward_id = w.ward_id and b.code = @Building)
            from company c left join enterprise e on e.code = @Enterprise left join ward w on w.code = @Ward and w.enterprise_id = e.enterprise_id
            order by c.company_id limit 1
            """,
            new { draft.Enterprise, draft.Ward, draft.Group, draft.Building },
            cancellationToken: token));
        if (place is null || (draft.Enterprise is not null && place.EnterpriseId is null) || (draft.Ward is not null && place.WardId is null)
            || (draft.Group is not null && place.GroupId is null) || (draft.Building is not null && place.BuildingId is null))
        {
            throw new PaperRefusedException(PaperRefusal.NotThere);
        }

        await work.DemandAsync(place.EnterpriseId, place.WardId, token);
        if (draft.Replaces is { } old && !await work.Connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            """
            select exists (select from paper where paper_id = @old and state in (4, 5) and kind = @Kind
                and enterprise_id is not distinct from @EnterpriseId and ward_id is not distinct from @WardId
                and group_id is not distinct from @GroupId and building_id is not distinct from @BuildingId
                and period_kind = @PeriodKind and period_from = @From)
            """,
            new { old, draft.Kind, place.EnterpriseId, place.WardId, place.GroupId, place.BuildingId, draft.PeriodKind, draft.From },
            cancellationToken: token)))
        {
            throw new PaperRefusedException(PaperRefusal.WrongState);
        }

        var office = await PaperOffices.IdAsync(work.Connection, place.EnterpriseId, null, VietnamTime.DayOf(now), token);
        var id = await work.Connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            insert into paper (office_id, kind, enterprise_id, ward_id, group_id, building_id, period_kind, period_from, period_to, asked_to, as_of, figures,
                texts, replaces, brings, made_at)
            values (@office, @Kind, @EnterpriseId, @WardId, @GroupId, @BuildingId, @PeriodKind, @From, @To, @AskedTo, @asOf, @figures, @Texts::json,
                @Replaces, @Brings, @now)
            returning paper_id
            """,
            new
            {
                office,
                draft.Kind,
                place.EnterpriseId,
                place.WardId,
                place.GroupId,
                place.BuildingId,
                draft.PeriodKind,
                draft.From,
                draft.To,
                draft.AskedTo,
                asOf = draft.AsOf.UtcDateTime,
                figures = draft.Figures.ToArray(),
                draft.Texts,
                draft.Replaces,
                draft.Brings,
                now = now.UtcDateTime,
            },
            cancellationToken: token));
        await PartsAsync(work.Connection, id, draft, token);
        await work.StepAsync(id, PaperAct.Draft, null, now, token);
        if (draft.Letter is { } letter)
        {
            await DraftAsync(work, letter with { Brings = id }, now, token);
        }

        return id;
    }

    private static async Task PartsAsync(NpgsqlConnection connection, long id, PaperDraft draft, CancellationToken token)
    {
        await PositionsAsync(connection, id, draft.Positions, token);
        int? Of(PlaceKey place, PlaceKind kind) => place.Kind == kind ? place.PlaceId : null;
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into paper_part (ward_id, paper_id, part, group_id, building_id) values (@ward, @id, @part, @group, @building)",
            draft.Places.Select(at => new
            {
                id,
                ward = at.Place.WardId,
                part = at.Part,
                group = Of(at.Place, PlaceKind.Group),
                building = Of(at.Place, PlaceKind.Building),
            }),
            cancellationToken: token));
    }

    private static async Task PositionsAsync(NpgsqlConnection connection, long id, IReadOnlyList<PartPosition> positions, CancellationToken token)
    {
        await using var command = new NpgsqlCommand(
            "insert into paper_position (ward_id, paper_id, part, position) select w, $1, a, p from unnest($2::int[], $3::int[], $4::bigint[]) u (w, a, p)",
            connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
        command.Parameters.Add(Parameter.Of(positions.Select(position => position.WardId).ToArray(), NpgsqlDbType.Integer));
        command.Parameters.Add(Parameter.Of(positions.Select(position => position.Part).ToArray(), NpgsqlDbType.Integer));
        command.Parameters.Add(Parameter.Of(positions.Select(position => position.Position).ToArray(), NpgsqlDbType.Bigint));
        await command.ExecuteNonQueryAsync(token);
    }

    private sealed record DraftPlace(int? EnterpriseId, int? WardId, int? GroupId, int? BuildingId);
}
