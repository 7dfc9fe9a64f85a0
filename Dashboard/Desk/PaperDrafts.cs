using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Desk;

/// <summary>Reads what a draft says: the figures of the right moment, and the texts that they propose.</summary>
public sealed class PaperDrafts(PaperFigures numbers, WardBoards boards, PaperSheets sheets, PaperOfficeBook offices, TimeProvider time)
{
    /// <summary>Reads the figures of what is asked for, in the actor's own scope.</summary>
    /// <exception cref="PaperRefusedException">There is no such place, or none that the actor may see.</exception>
    public async Task<PaperDraft> ReadAsync(Actor actor, PaperAsk ask, CancellationToken token)
    {
        var (period, at) = await MomentAsync(actor, ask, token);
        var frozen = PackOf(ask) is { } of
            ? await numbers.EachAsync(actor, ask.Kind, ask.Ward ?? "", of, period, token, at)
            : await numbers.ReadAsync(actor, ask.Kind, new PaperPlace(ask.Enterprise, ask.Ward, ask.Group, ask.Building, ask.Contract), period, token, at) is { } one
                ? [one]
                : [];
        if (frozen.Count == 0)
        {
            throw new PaperRefusedException(PaperRefusal.NotThere);
        }

        return new PaperDraft
        {
            Kind = ask.Kind,
            Enterprise = ask.Enterprise,
            Ward = ask.Ward,
            Group = ask.Group,
            Building = ask.Building,
            PeriodKind = (short)frozen[0].Period.Kind,
            From = frozen[0].Period.From,
            To = frozen[0].Period.To,
            AskedTo = ask.Period.To,
            AsOf = frozen[0].AsOf,
            Figures = [.. frozen.Select(part => part.Json)],
            Positions = [.. frozen.SelectMany((part, index) => part.Positions.Select(at => new PartPosition(index, at.WardId, at.Position)))],
            Texts = OfficeSettings.WriteTexts(PackTexts.Offered(ask.Kind, [.. frozen.Select(part => part.Json)])),
            Places = [.. frozen.Select((part, index) => part.Place is { PlaceId: > 0 } place ? new PartPlace(index, place) : null).OfType<PartPlace>()],
            Replaces = ask.Replaces,
        };
    }

    /// <summary>What is asked for as it would print, by its office's letterhead; it is laid down nowhere.</summary>
    /// <exception cref="PaperRefusedException">There is no such place, or none that the actor may see.</exception>
    public async Task<PaperSheet> SheetAsync(Actor actor, PaperAsk ask, CancellationToken token)
    {
        var draft = await ReadAsync(actor, ask, token);
        var figures = ProgressFigures.Parse(draft.Figures[0]);
        var wards = figures.Ward is { } ward ? [ward.Code] : figures.Wards.Select(row => row.Code);
        return new PaperSheet
        {
            Line = new PaperLine
            {
                PaperId = 0,
                Kind = ask.Kind,
                Enterprise = ask.Enterprise,
                Ward = ask.Ward,
                GroupCode = ask.Group,
                BuildingCode = ask.Building,
                Period = new ReportPeriod(draft.From, draft.To, (PeriodKind)draft.PeriodKind),
                AsOf = draft.AsOf,
                MadeAt = time.GetUtcNow(),
                State = PaperState.Draft,
            },
            Revision = 0,
            Figures = draft.Figures,
            Texts = draft.Texts,
            Office = await offices.SettingsAsync(actor, ask.Enterprise, token),
            Positions = [.. draft.Positions.Where(at => at.Part == 0).Zip(wards, (at, code) => new WardPosition(at.WardId, code, at.Position))],
            Steps = [],
            Files = [],
        };
    }

    /// <summary>Is there anything that the paper could tell: a customer, and of a pack a place?</summary>
    public async Task<bool> HasAnythingAsync(Actor actor, PaperAsk ask, CancellationToken token) => ask.Ward is null
        || (await boards.ReadAsync(actor, ask.Ward, token) is { Total.Contracts: > 0 } board
            && (PackOf(ask) is not { } of || (of == PlaceKind.Group ? board.Groups : board.Buildings).Any(unit => unit.Code != Unit.NoPlace)));

    // Without a group or building a kind that is of one is a pack of all.
    private static PlaceKind? PackOf(PaperAsk ask) => (Papers.Find(ask.Kind)?.Scope ?? throw new PaperRefusedException(PaperRefusal.NotThere)) switch
    {
        PaperScope.Group when ask.Group is null => PlaceKind.Group,
        PaperScope.Building when ask.Building is null => PlaceKind.Building,
        _ => null,
    };

    // A correction tells of the moment of what it corrects, and a period that is over of its close, whenever it is asked for; else there is no
    // telling a late paper from a ward that went on signing. What is still running is told as it stands.
    private async Task<(ReportPeriod Period, DateTimeOffset? At)> MomentAsync(Actor actor, PaperAsk ask, CancellationToken token)
    {
        if (ask.Replaces is { } id && await sheets.ReadAsync(actor, id, token) is { Line: { } old } && (old.Period.Kind, old.Period.From) == (ask.Period.Kind, ask.Period.From))
        {
            return (old.Period with { Name = ask.Period.Name }, old.AsOf);
        }

        if (ask.AsOfNow)
        {
            return (ask.Period, null);
        }

        var close = PaperSchedule.Close(ask.Period);
        return (ask.Period, close < time.GetUtcNow() ? close : null);
    }
}
