using Coordination.Dashboard.Access;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>What happened with a contract, what comes next, and who does it. Read again when the ward moves, every few seconds at most.</summary>
public sealed partial class ContractView : ComponentBase, IDisposable
{
    private const int PageSize = 100;

    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(5);

    private Reading<Shown> _shown = null!;
    private string? _version;
    private int _wanted = PageSize;
    private bool _reading;

    [Inject]
    public required Contracts Contracts { get; init; }

    [Inject]
    public required ContractHistory History { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required WardBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required string Code { get; set; }

    public void Dispose() => _shown.Dispose();

    protected override void OnInitialized() => _shown = new(Time);

    protected override async Task OnParametersSetAsync()
    {
        if (_reading)
        {
            return;
        }

        _reading = true;
        try
        {
            while (_version != Board.Version && !_shown.IsLeft)
            {
                if (_shown.At is { } last && Time.GetUtcNow() - last is var age && age < ShortestInterval)
                {
                    await Task.Delay(ShortestInterval - age, Time, _shown.Leaving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing
                        | ConfigureAwaitOptions.ContinueOnCapturedContext);
                    continue;
                }

                await ReadAsync();
                if (_shown.Failed)
                {
                    return;
                }

                StateHasChanged();
            }
        }
        finally
        {
            _reading = false;
        }
    }

    private async Task ReadAsync()
    {
        var version = Board.Version;
        var wanted = _wanted;
        var done = await _shown.ReadAsync(async token =>
        {
            var actor = await Viewer.ActorAsync();
            var named = _shown.Value?.Line;
            if (await Contracts.FindAsync(actor, named is null ? "contract" : null, Board.WardId, Code, token) is not { } line)
            {
                return null;
            }

            if (named is not null)
            {
                // The holder was read, and logged, when the page was opened; only the state moves on.
                line = line with { Holder = named.Holder, Address = named.Address, MaskedPhone = named.MaskedPhone, MaskedIdNumber = named.MaskedIdNumber };
            }

            var history = await History.ReadAsync(actor, Board.WardId, line.ContractId, 0, wanted, token);
            return new Shown(line, history, history.Count == wanted);
        });
        if (done)
        {
            _version = version;
            if (_shown.Value is null)
            {
                Navigation.NotFound();
            }
        }
    }

    private Task MoreAsync()
    {
        _wanted += PageSize;
        return ReadAsync();
    }

    private IEnumerable<(string Name, string Value)> Facts(ContractLine line) =>
        new (string Name, string? Value)[]
        {
            (Words.ColumnCustomer, line.Holder ?? Words.UnknownHolder),
            (Words.ColumnAddress, line.Address),
            (Words.ColumnPhone, line.MaskedPhone),
            (Words.PlaceColumn(PlaceKind.Group), line.Group == Unit.NoPlace ? Words.NoPlace(PlaceKind.Group) : line.Group),
            (Words.PlaceColumn(PlaceKind.Building), string.Join(", ", new[] { line.Unit, line.BuildingName }.OfType<string>())),
            (Words.ColumnCategory, line.Category),
            (Words.ColumnContractNumber, line.ContractNumber),
            (Words.ColumnBatch, line.Batch is { } batch ? Words.Batch(batch) : null),
        }.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (fact.Name, fact.Value!));

    /// <summary>A contract as it was read, with as much of its history as was asked for.</summary>
    private sealed record Shown(ContractLine Line, IReadOnlyList<HistoryEvent> History, bool More);
}
