using Coordination.Ingest.Record;
using Coordination.Reports.Documents.Wording;

namespace Coordination.Reports.Documents;

/// <summary>The words, numbers and dates inside a chart. Papers are Vietnamese; a page draws the same charts in its reader's language.</summary>
public abstract class ChartWords
{
    public static ChartWords Vietnamese { get; } = new OfficialChartWords();

    /// <summary>A stage's name.</summary>
    public abstract string Stage(Stage stage);

    public abstract string Count(int number);

    /// <summary>Rounded down to one decimal.</summary>
    public abstract string Percent(int part, int whole);

    public abstract string Day(DateOnly day);

    /// <summary>The name of the curve of those invited to sign.</summary>
    public abstract string Invited { get; }

    /// <summary>The name of the curve of those who signed, with how many they are.</summary>
    public abstract string Signed(int contracts);

    /// <summary>How long half of a stage's contracts, and nine in ten, have stood there.</summary>
    public abstract string Waiting(int half, int most, int contracts);

    /// <summary>Contracts that are in no group yet.</summary>
    public abstract string NoGroup { get; }

    public abstract string StagesTitle { get; }

    /// <summary>Where not all places are drawn: how many are, of how many.</summary>
    public abstract string LowestOf(string title, int drawn, int places);

    public abstract string GrowthTitle(DateOnly? finish);

    /// <param name="longest">The stage in which contracts wait longest; null where none waits.</param>
    public abstract string AgesTitle(Stage? longest, int half);

    public abstract string HeatTitle { get; }

    private sealed class OfficialChartWords : ChartWords
    {
        public override string Stage(Stage stage) => StageWords.Of(stage);

        public override string Count(int number) => Official.Count(number);

        public override string Percent(int part, int whole) => Official.Percent(part, whole);

        public override string Day(DateOnly day) => Official.ShortDate(day);

        public override string Invited => "Đã mời ký";

        public override string Signed(int contracts) => $"Đã ký: {Official.Count(contracts)}";

        public override string Waiting(int half, int most, int contracts) =>
            $"một nửa đến {Official.Count(half)} ngày, 90% đến {Official.Count(most)} ngày ({Official.Count(contracts)} HĐ)";

        public override string NoGroup => "Chưa xác định tổ dân phố";

        public override string StagesTitle => "Tình trạng hợp đồng theo tổ dân phố, tỷ lệ đã ký";

        public override string LowestOf(string title, int drawn, int places) => $"{title}: {drawn} nơi có tỷ lệ thấp nhất trong {Official.Count(places)} nơi";

        public override string GrowthTitle(DateOnly? finish) => finish is { } day
            ? $"Số hợp đồng đã ký theo ngày; theo tốc độ bảy ngày gần nhất, hoàn thành vào {Official.ShortDate(day)}"
            : "Số hợp đồng đã ký theo ngày";

        public override string AgesTitle(Stage? longest, int half) => longest is { } stage
            ? $"Số ngày ở mỗi tình trạng; lâu nhất: {Official.Small(StageWords.Of(stage))}, một nửa đã từ {Official.Count(half)} ngày"
            : "Số ngày ở mỗi tình trạng";

        public override string HeatTitle => "Tỷ lệ hợp đồng ở từng tình trạng theo tổ dân phố (màu càng đậm, tỷ lệ càng cao)";
    }
}
