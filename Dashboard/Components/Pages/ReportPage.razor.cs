using System.Globalization;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Desk;
using Coordination.Ingest.Register;
using Coordination.Reports.Register;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>Is it right, may I sign? One paper as it will print, its figures beside those of last time, and what may be done with it.</summary>
public sealed partial class ReportPage : ComponentBase, IDisposable
{
    private Reading<PaperSheet> _sheet = null!;
    private PaperRights _rights = PaperRights.None;
    private TypedTexts _typed = new();
    private int _part;

    [Inject]
    public required PaperSheets Sheets { get; init; }

    [Inject]
    public required PaperHands Hands { get; init; }

    [Inject]
    public required PaperPost Post { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter]
    public long Id { get; set; }

    public void Dispose() => _sheet.Dispose();

    protected override void OnInitialized() => _sheet = new(Time);

    protected override async Task OnParametersSetAsync()
    {
        if (_sheet.Value?.Line.PaperId != Id)
        {
            _sheet.Begin();
            (_part, _typed) = (0, new TypedTexts());
            await ReadAsync();
        }
    }

    private static string Preview(PaperSheet sheet, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"{PaperEndpoints.Preview(sheet.Line.PaperId, part)}&revision={sheet.Revision}");

    // Another revision is another address, so that the frame shows it.
    private string Preview(PaperSheet sheet) => Preview(sheet, _part);

    private async Task ReadAsync()
    {
        var id = Id;
        await _sheet.ReadAsync(async token =>
        {
            var actor = await Viewer.ActorAsync();
            if (await Sheets.ReadAsync(actor, id, token) is not { } sheet)
            {
                Navigation.NotFound();
                return null;
            }

            _typed.Show(sheet);
            _rights = await Hands.RightsAsync(sheet.Line.Enterprise, sheet.Line.Ward, token);
            if (RendererInfo.IsInteractive && await Viewer.MayAsync(Policies.OwnAccount))
            {
                await Post.SeenAsync(actor.AccountId, id, token);
            }

            return sheet;
        });
    }
}
