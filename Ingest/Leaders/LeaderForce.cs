using Coordination.Ingest.Record;
using Coordination.Ingest.Register;

using Npgsql;

namespace Coordination.Ingest.Leaders;

/// <summary>What makes an edition the list: that it was checked against the stamped paper, and the day from which it holds.</summary>
public sealed class LeaderForce(NpgsqlDataSource database, TimeProvider time)
{
    // An edition may be found late, but a list is not put back to before the campaign.
    private const int MostDaysBack = 366;

    /// <summary>Notes that the rows were compared with the stamped paper, and by what that is known to be the ward's.</summary>
    /// <exception cref="LeaderRefusedException">
    /// It is not theirs, not handed in, was changed; there is no scan that bears out the proof; a row was not compared; or the rows are unfit by now.
    /// </exception>
    public async Task CheckAsync(Hand hand, string ward, int edition, int revision, LeaderProof proof, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        var locked = await work.LockAsync(edition, revision, token, LeaderEditionState.Received);
        var now = time.GetUtcNow();
        await BookDemandAsync(work, locked, LeaderBook.Day(locked.IssuedOn, now), token);
        if (!await work.ValueAsync<bool>(
            """
            select exists (select from leader_scan where ward_id = @Ward and edition = @edition and removed_at is null
                and (@proof = 1 or coalesce((reading ->> 'holds')::boolean, false)))
            """,
            new { work.Ward, edition, proof = (short)proof }, token))
        {
            throw new LeaderRefusedException(LeaderRefusal.NotStamped);
        }

        if (await work.ValueAsync<bool>(
            "select exists (select from leader_line where ward_id = @Ward and edition = @edition and ticked_at is null)", new { work.Ward, edition }, token))
        {
            throw new LeaderRefusedException(LeaderRefusal.NotCompared);
        }

        await work.ExecuteAsync(
            """
            update leader_edition set state = 3, checked_at = @now, checked_by = @by, proof = @proof, revision = revision + 1
            where ward_id = @Ward and edition = @edition
            """,
            new { work.Ward, edition, now = now.UtcDateTime, by = hand.Name, proof = (short)proof }, token);
        await work.CommitAsync(token);
    }

    /// <summary>Puts a checked edition in force from a day on. The one before ends with the day before; what differs is kept with it.</summary>
    /// <exception cref="LeaderRefusedException">
    /// It is not theirs, not checked, was changed; the day is out of the question or before that of the edition in force; or the groups changed since.
    /// </exception>
    public async Task ConfirmAsync(Hand hand, string ward, int edition, int revision, DateOnly from, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        var locked = await work.LockAsync(edition, revision, token, LeaderEditionState.Checked);
        var now = time.GetUtcNow();
        if (from < VietnamTime.DayOf(now).AddDays(-MostDaysBack))
        {
            throw new LeaderRefusedException(LeaderRefusal.BadDay);
        }

        // Of the groups of the day from which it holds: a list of earlier groups may be late, and is not put over those that came after.
        await BookDemandAsync(work, locked, from, token);
        var before = await work.ValueAsync<int?>("select leader_edition_on(@Ward, 'infinity')", new { work.Ward }, token);
        if (before is { } last && await work.ValueAsync<bool>(
            "select effective_from > @from from leader_edition where ward_id = @Ward and edition = @last", new { work.Ward, last, from }, token))
        {
            throw new LeaderRefusedException(LeaderRefusal.TooEarly);
        }

        IReadOnlyList<LeaderDraft> old = before is { } one ? [.. (await work.LinesAsync(one, token)).Select(line => line.Row)] : [];
        var differences = LeaderDifference.Between(old, [.. (await work.LinesAsync(edition, token)).Select(line => line.Row)]);
        await work.ExecuteAsync(
            """
            update leader_edition set state = 4, confirmed_at = @now, confirmed_by = @by, effective_from = @from, differences = @differences::json,
                revision = revision + 1
            where ward_id = @Ward and edition = @edition
            """,
            new { work.Ward, edition, now = now.UtcDateTime, by = hand.Name, from, differences = LeaderDifference.Write(differences) }, token);
        await work.CommitAsync(token);
    }

    private static Task BookDemandAsync(LeaderTransaction work, LockedEdition locked, DateOnly day, CancellationToken token) =>
        LeaderBook.DemandAsync(work, locked.Edition, locked.Declared, day, token);
}
