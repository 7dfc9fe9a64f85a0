using System.Text;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Leaders;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Leaders;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Leaders;

/// <summary>One edition of a ward's list from its first row to its coming into force: plain forms, each naming the state it was filled in over.</summary>
public sealed partial class LeaderEditionPage : ComponentBase
{
    private const int MostIssues = 50;
    private const long LargestFile = 8L * 1024 * 1024;

    private LeaderWard? _ward;
    private LeaderSheet? _sheet;
    private IReadOnlyList<LeaderDifference> _differences = [];
    private (int Taken, IReadOnlyList<RowIssue> Refused, IReadOnlyList<RowIssue> Warnings)? _taken;
    private DateOnly _today;
    private bool _mayEnter;
    private bool _mayCheck;
    private bool _mayConfirm;
    private bool _mayOpenAccounts;
    private bool _away;
    private string? _fault;
    private string? _problem;

    [Inject]
    public required LeaderLists Lists { get; init; }

    [Inject]
    public required LeaderBook Book { get; init; }

    [Inject]
    public required LeaderScans Scans { get; init; }

    [Inject]
    public required LeaderForce Force { get; init; }

    [Inject]
    public required LeaderHands Hands { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Parameter]
    public required string Ward { get; set; }

    [Parameter]
    public int Number { get; set; }

    [SupplyParameterFromQuery(Name = "said")]
    public string? Said { get; set; }

    /// <summary>The row that is to be changed.</summary>
    [SupplyParameterFromQuery(Name = "row")]
    public int? Row { get; set; }

    [SupplyParameterFromForm(FormName = "put")]
    public LeaderRowFields? Put { get; set; }

    [SupplyParameterFromForm(FormName = "describe")]
    public LeaderPaperFields? Paper { get; set; }

    [SupplyParameterFromForm(FormName = "take")]
    public IFormFile? Upload { get; set; }

    [SupplyParameterFromForm(FormName = "take")]
    public string? Pasted { get; set; }

    [SupplyParameterFromForm(FormName = "take")]
    public int TakeRevision { get; set; }

    [SupplyParameterFromForm(FormName = "tick")]
    public int[]? Ticks { get; set; }

    [SupplyParameterFromForm(FormName = "tick")]
    public int Revision { get; set; }

    [SupplyParameterFromForm(FormName = "handin")]
    public int HandInRevision { get; set; }

    [SupplyParameterFromForm(FormName = "check")]
    public string? Proof { get; set; }

    [SupplyParameterFromForm(FormName = "check")]
    public int CheckRevision { get; set; }

    [SupplyParameterFromForm(FormName = "confirm")]
    public string? From { get; set; }

    [SupplyParameterFromForm(FormName = "confirm")]
    public int ConfirmRevision { get; set; }

    [SupplyParameterFromForm(FormName = "giveback")]
    public string? Back { get; set; }

    [SupplyParameterFromForm(FormName = "giveback")]
    public int BackRevision { get; set; }

    [SupplyParameterFromForm(FormName = "drop")]
    public string? Drop { get; set; }

    [SupplyParameterFromForm(FormName = "drop")]
    public int DropRevision { get; set; }

    private string Code => Paths.Code(Ward);

    private string Here => Paths.LeaderEdition(Code, Number);

    protected override async Task OnInitializedAsync()
    {
        _today = VietnamTime.DayOf(Time.GetUtcNow());
        await ReadAsync();
        Put ??= _sheet?.Lines.FirstOrDefault(line => line.Line == Row) is { } line ? LeaderRowFields.Of(line) : new();
        Paper ??= _sheet is { } sheet ? LeaderPaperFields.Of(sheet.Edition.Document) : new();
    }

    private async Task ReadAsync()
    {
        var token = Context.RequestAborted;
        try
        {
            var actor = await Viewer.ActorAsync();
            _ward = await Lists.WardAsync(actor, Code, token);
            _sheet = _ward is null ? null : await Lists.ReadAsync(actor, Code, Number, token);
            if (_ward is not { } ward || _sheet is not { } sheet)
            {
                Navigation.NotFound();
                return;
            }

            if (sheet.Edition.State == LeaderEditionState.Checked)
            {
                var before = await Lists.InForceAsync(actor, Code, DateOnly.MaxValue.AddYears(-1), token);
                IReadOnlyList<LeaderLine> old = before is null ? [] : (await Lists.ReadAsync(actor, Code, before.Edition, token))!.Lines;
                _differences = LeaderDifference.Between([.. old.Select(line => line.Row)], [.. sheet.Lines.Select(line => line.Row)]);
            }

            _mayEnter = await Hands.MayAsync(Policies.EnterLeaders, ward.Code, ward.EnterpriseCode);
            _mayCheck = await Hands.MayAsync(Policies.CheckLeaders, ward.Code, ward.EnterpriseCode);
            _mayConfirm = await Hands.MayAsync(Policies.ConfirmLeaders, ward.Code, ward.EnterpriseCode);
            _mayOpenAccounts = await Hands.MayAsync(Policies.LeaderAccounts, ward.Code, ward.EnterpriseCode);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            (_sheet, _away) = (null, true);
        }
    }

    private Task PutAsync() => DoAsync("saved", async hand =>
    {
        if (Put!.Remove && Put.Line is { } gone)
        {
            await Book.RemoveAsync(hand, Code, Number, Put.Revision, gone, CancellationToken.None);
        }
        else
        {
            await Book.PutAsync(hand, Code, Number, Put.Revision, Put.Line, Put.Draft(), CancellationToken.None);
        }
    });

    private Task DescribeAsync() => DoAsync("saved", hand => Book.DescribeAsync(hand, Code, Number, Paper!.Revision, Paper.Document(), CancellationToken.None));

    private Task HandInAsync() => DoAsync("saved", hand => Book.HandInAsync(hand, Code, Number, HandInRevision, CancellationToken.None));

    private Task TickAsync() => DoAsync(
        "saved", hand => Scans.TickAsync(hand, Code, Number, Revision, Ticks ?? [], CancellationToken.None), Policies.CheckLeaders);

    private Task CheckAsync() => DoAsync(
        "saved",
        hand => Force.CheckAsync(
            hand, Code, Number, CheckRevision, Enum.TryParse<LeaderProof>(Proof, out var proof) && Enum.IsDefined(proof) ? proof : LeaderProof.StampSeen,
            CancellationToken.None),
        Policies.CheckLeaders);

    private Task ConfirmAsync() => DoAsync(
        "saved",
        hand => Typed.Day(From) is { } from
            ? Force.ConfirmAsync(hand, Code, Number, ConfirmRevision, from, CancellationToken.None)
            : throw new LeaderRefusedException(LeaderRefusal.BadDay),
        Policies.ConfirmLeaders);

    private Task GiveBackAsync() => DoAsync(
        "saved", hand => Book.GiveBackAsync(hand, Code, Number, BackRevision, Back, CancellationToken.None), Policies.CheckLeaders);

    private Task DropAsync() => DoAsync("saved", hand => Book.DropAsync(hand, Code, Number, DropRevision, Drop, CancellationToken.None));

    private Task RemoveScanAsync(int scan) => DoAsync("saved", hand => Scans.RemoveAsync(hand, Code, Number, scan, CancellationToken.None));

    // What became of each row is said in this answer, so this one form does not send the browser on.
    private async Task TakeAsync()
    {
        var pasted = CleanPaste(Pasted);
        if (Upload is { Length: > LargestFile } || (Upload is not { Length: > 0 } && pasted.Length == 0))
        {
            _problem = Words.ImportTooLarge(LargestFile / (1024 * 1024));
            return;
        }

        try
        {
            using var content = new MemoryStream();
            if (Upload is { Length: > 0 } upload)
            {
                await upload.CopyToAsync(content, Context.RequestAborted);
            }
            else
            {
                content.Write(Encoding.UTF8.GetBytes(pasted));
            }

            using var table = TableReader.Open(content, Upload?.FileName ?? "", new TableOptions(LeaderFile.Columns));
            var rows = LeaderFile.Read(table);
            await Book.ReplaceAsync(
                await Hands.ForAsync(Policies.EnterLeaders), Code, Number, TakeRevision, [.. rows.Select(row => row.Value).OfType<LeaderDraft>()], CancellationToken.None);
            _taken = (rows.Count(row => row.Value is not null), [.. rows.Select(row => row.Refusal).OfType<RowIssue>()], [.. rows.SelectMany(row => row.Warnings)]);
            await ReadAsync();
        }
        catch (UnusableFileException error)
        {
            _problem = error.Message;
        }
        catch (LeaderRefusedException refused)
        {
            _fault = refused.Why.ToString();
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or IOException)
        {
            _fault = "away";
        }
    }

    private async Task DoAsync(string said, Func<Hand, Task> act, string policy = Policies.EnterLeaders)
    {
        if (_sheet is null)
        {
            return;
        }

        (_fault, _) = await LeaderAct.TryAsync(Words, async () => await act(await Hands.ForAsync(policy)));
        if (_fault is not null)
        {
            return;
        }

        Navigation.NavigateTo($"{Here}?said={said}");
    }

    private IEnumerable<(string Act, string By, DateTimeOffset At)> Steps(LeaderEdition edition)
    {
        (string Act, string? By, DateTimeOffset? At)[] steps =
        [
            (Words.LeaderBegun, edition.BegunBy, edition.BegunAt), (Words.LeaderHandedIn, edition.HandedBy, edition.HandedAt),
            (Words.LeaderChecked, edition.CheckedBy, edition.CheckedAt), (Words.LeaderConfirmed, edition.ConfirmedBy, edition.ConfirmedAt),
        ];
        return steps.Where(step => step.At is not null).Select(step => (step.Act, step.By ?? "", step.At!.Value));
    }

    // A browser sends lines its own way, and people paste blank lines along.
    private static string CleanPaste(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n', ' ');
}
