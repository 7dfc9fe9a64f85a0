using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Desk;

/// <summary>
/// Writes a sheet about nothing once the program serves, so that whoever asks for the first real paper does not wait for fonts to be cut and
/// code to be compiled.
/// </summary>
public sealed class PaperWarmUp(IServiceProvider services, TimeProvider time, ILogger<PaperWarmUp> logger) : BackgroundService
{
    private const string Kind = "group-sheet";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start does not wait for it, nor does it fail by it: fonts that cannot be read are told with the first paper.
        await Task.Yield();
        try
        {
            var (place, asOf) = (new NamedPlace("0", "0"), time.GetUtcNow());
            var figures = new FormPack(asOf, "0", place, place, null, []).Figures(Kind, ReportPeriod.Campaign(ReportPeriod.CampaignStart), null).ToJson();
            var content = new PaperContent
            {
                Kind = Kind,
                Letterhead = Papers.ProposeLetterhead(Kind, figures),
                Period = ReportPeriod.Campaign(ReportPeriod.CampaignStart),
                AsOf = asOf,
                Figures = figures,
                Texts = Papers.ProposeTexts(Kind, figures),
            };
            var papers = services.GetRequiredService<Papers>();
            papers.Render(content, PaperFormat.Pdf);
            papers.Render(content, PaperFormat.Html);
        }
        catch (Exception error) when (error is PaperException or IOException or InvalidDataException)
        {
            Log.PapersNotWarm(logger, error.Message);
        }
    }
}
