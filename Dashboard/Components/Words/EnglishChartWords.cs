using Coordination.Ingest.Record;
using Coordination.Reports.Documents;

namespace Coordination.Dashboard.Components;

/// <summary>The words inside charts on an English page.</summary>
internal sealed class EnglishChartWords(EnglishWords words) : ChartWords
{
    public override string Stage(Stage stage) => words.StageName(stage);

    public override string Count(int number) => words.Number(number);

    public override string Percent(int part, int whole) => words.Percent(part, whole);

    public override string Day(DateOnly day) => words.Day(day);

    public override string Invited => "Invited";

    public override string Signed(int contracts) => $"Signed: {words.Number(contracts)}";

    public override string Waiting(int half, int most, int contracts) =>
        $"half up to {words.Number(half)} days, 90% up to {words.Number(most)} days ({words.Number(contracts)})";

    public override string NoGroup => "No group yet";

    public override string StagesTitle => "Stages by residential group, and the share signed";

    public override string LowestOf(string title, int drawn, int places) => $"{title}: the {words.Number(drawn)} lowest of {words.Number(places)}";

    public override string GrowthTitle(DateOnly? finish) =>
        finish is { } day ? $"Contracts signed by day; complete by {words.Day(day)} at the pace of the last seven days" : "Contracts signed by day";

    public override string AgesTitle(Stage? longest, int half) =>
        longest is { } stage ? $"Days in each stage; longest: {words.StageName(stage)}, half of them for {words.Number(half)} days or more" : "Days in each stage";

    public override string HeatTitle => "Share of contracts in each stage by residential group (the darker, the more)";
}
