using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>What happened with a contract, what comes next, and who does it. Read again when the ward moves, every few seconds at most.</summary>
public sealed partial class ContractView : ComponentBase, IDisposable
{
    private const int PageSize = 100;

    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _leaving = new();
    private ContractLine? _line;
    private IReadOnlyList<HistoryEvent> _history = [];
    private DateTimeOffset? _readAt;
    private string? _version;
    private bool _more;
    private bool _failed;
    private bool _reading;

    [Inject]
    public required Contracts Contracts { get; init; }

    [Inject]
    public required ContractHistory History { get; init; }

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

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_reading)
        {
            return;
        }

        _reading = true;
        try
        {
            while (_version != Board.Version && !_leaving.IsCancellationRequested)
            {
                if (_readAt is { } last && Time.GetUtcNow() - last is var age && age < ShortestInterval)
                {
                    await Task.Delay(ShortestInterval - age, Time, _leaving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing
                        | ConfigureAwaitOptions.ContinueOnCapturedContext);
                    continue;
                }

                await ReadAsync();
                if (_failed)
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
        try
        {
            var version = Board.Version;
            var line = await Contracts.FindAsync(Board.WardId, Code, _leaving.Token);
            if (line is null)
            {
                Navigation.NotFound();
                _version = version;
                return;
            }

            var wanted = Math.Max(PageSize, _history.Count);
            _history = await History.ReadAsync(Board.WardId, line.ContractId, 0, wanted, _leaving.Token);
            (_line, _version, _readAt, _failed) = (line, version, Time.GetUtcNow(), false);
            _more = _history.Count == wanted;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            _failed = true;
        }
    }

    private async Task MoreAsync()
    {
        try
        {
            var next = await History.ReadAsync(Board.WardId, _line!.ContractId, _history[^1].Position, PageSize, _leaving.Token);
            _history = [.. _history, .. next];
            _more = next.Count == PageSize;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            _failed = true;
        }
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
}
