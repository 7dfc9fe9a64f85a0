using Coordination.Ingest.Record;

namespace Coordination.Reports.Documents.Wording;

/// <summary>The stages as people call them in Vietnamese, on papers and pages alike.</summary>
public static class StageWords
{
    /// <summary>From signed to not started, as bars are stacked and tables ordered.</summary>
    public static readonly IReadOnlyList<Stage> Order =
    [
        Stage.Signed, Stage.AwaitingSignature, Stage.Overdue, Stage.DeliveryFailed, Stage.NeedsHelp, Stage.Declined,
        Stage.SpecialCase, Stage.Reviewed, Stage.InReview, Stage.Notified, Stage.NotStarted,
    ];

    /// <summary>A stage's name.</summary>
    public static string Of(Stage stage) => stage switch
    {
        Stage.Signed => "Đã ký",
        Stage.Declined => "Từ chối ký",
        Stage.NeedsHelp => "Cần hỗ trợ",
        Stage.DeliveryFailed => "Gửi tin lỗi",
        Stage.Overdue => "Quá hạn",
        Stage.AwaitingSignature => "Chờ ký",
        Stage.SpecialCase => "Trường hợp đặc biệt",
        Stage.Reviewed => "Đã rà soát",
        Stage.InReview => "Đang rà soát",
        Stage.Notified => "Đã thông báo",
        Stage.NotStarted => "Chưa bắt đầu",
        _ => throw new InvalidOperationException($"Unknown stage {stage}."),
    };
}
