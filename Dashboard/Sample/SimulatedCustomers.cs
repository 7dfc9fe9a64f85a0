using System.Globalization;

using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Sample;

/// <summary>
/// Decides what simulated customers do next. Whoever has been invited receives, whoever has received opens, whoever has opened signs;
/// a few get stuck, are unreachable or decline. When few are left waiting, the next batch is invited.
/// </summary>
/// <param name="stage">Gives up to so many customer codes of contracts that are in a stage now.</param>
internal sealed class SimulatedCustomers(
    Func<Stage, int, CancellationToken, Task<IReadOnlyList<string>>> stage, TimeProvider time, ulong seed)
{
    private const int Choice = 40;
    private const int BatchSize = 20;

    // Enough people between two steps to choose from; more would only be forgotten at the end.
    private const int MostRemembered = 400;

    private readonly List<string> _sent = [];
    private readonly List<string> _opened = [];
    private readonly string _run = time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);
    private SplitMix64 _random = new(seed);
    private long _number;

    private enum Step
    {
        Receive,
        Open,
        Sign,
        SignLate,
        AskForHelp,
        GetHelp,
        BeUnreachable,
        BeReachedAgain,
        Decline,
        Invite,
    }

    // By the order of the steps, in hundredths; signing is what the pages are watched for.
    private static readonly int[] Weights = [24, 28, 30, 5, 2, 2, 1, 1, 1, 6];

    /// <summary>The next request's events, all of one feed; empty when nobody is in the chosen stage.</summary>
    public async Task<IReadOnlyList<SampleEvent>> NextAsync(CancellationToken token) => (Step)_random.Weighted(Weights) switch
    {
        Step.Receive => Receive(EventType.InvitationDelivered),
        Step.BeUnreachable => Receive(EventType.InvitationFailed),
        Step.Open => await OpenAsync(token),
        Step.Sign => Sign(),
        Step.SignLate => One(EventType.ContractSigned, await AnyAsync(Stage.Overdue, token)),
        Step.AskForHelp => One(EventType.HelpRequested, await AnyAsync(Stage.AwaitingSignature, token), SampleStory.Trouble(ref _random)),
        Step.GetHelp => One(EventType.HelpResolved, await AnyAsync(Stage.NeedsHelp, token)),
        Step.BeReachedAgain => Sent(await SomeAsync(Stage.DeliveryFailed, 1, token)),
        Step.Decline => One(EventType.ContractDeclined, Take(_opened)),
        Step.Invite => await InviteAsync(token),
        _ => [],
    };

    private IReadOnlyList<SampleEvent> Receive(EventType type) => One(
        type, Take(_sent), type == EventType.InvitationFailed ? """{"error":"Thuê bao không liên lạc được"}""" : null);

    private async Task<IReadOnlyList<SampleEvent>> OpenAsync(CancellationToken token)
    {
        var code = await AnyAsync(Stage.AwaitingSignature, token);
        Remember(_opened, code);
        return One(EventType.ContractOpened, code);
    }

    private IReadOnlyList<SampleEvent> Sign() => One(EventType.ContractSigned, Take(_opened));

    private async Task<IReadOnlyList<SampleEvent>> InviteAsync(CancellationToken token) =>
        _sent.Count > BatchSize ? [] : Sent(await SomeAsync(Stage.Reviewed, BatchSize, token));

    private IReadOnlyList<SampleEvent> Sent(IReadOnlyList<string> codes)
    {
        foreach (var code in codes)
        {
            Remember(_sent, code);
        }

        return [.. codes.Select(code => Event(EventType.InvitationSent, code, null))];
    }

    private async Task<string?> AnyAsync(Stage wanted, CancellationToken token) =>
        await SomeAsync(wanted, 1, token) is [var code, ..] ? code : null;

    private async Task<IReadOnlyList<string>> SomeAsync(Stage wanted, int count, CancellationToken token)
    {
        var codes = (await stage(wanted, Math.Max(Choice, count), token)).ToList();
        var chosen = new List<string>(count);
        while (chosen.Count < count && codes.Count > 0)
        {
            chosen.Add(Take(codes)!);
        }

        return chosen;
    }

    private string? Take(List<string> codes)
    {
        if (codes.Count == 0)
        {
            return null;
        }

        var index = _random.Below(codes.Count);
        var code = codes[index];
        codes.RemoveAt(index);
        return code;
    }

    private static void Remember(List<string> codes, string? code)
    {
        if (code is not null && !codes.Contains(code) && codes.Count < MostRemembered)
        {
            codes.Add(code);
        }
    }

    private IReadOnlyList<SampleEvent> One(EventType type, string? code, string? data = null) =>
        code is null ? [] : [Event(type, code, data)];

    // The run's beginning is part of the id, so that a second run does not repeat the ids of the first.
    private SampleEvent Event(EventType type, string code, string? data) => new(
        SampleFeeds.Of(type),
        string.Create(CultureInfo.InvariantCulture, $"sim-{_run}-{++_number}"),
        type,
        code,
        VietnamTime.Storable(time.GetUtcNow()),
        data);
}
