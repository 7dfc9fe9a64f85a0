using System.Globalization;

using Coordination.Ingest.Feeds.Files;

namespace Coordination.Ingest.Feeds;

/// <summary>A place that a customer list names and of which its bringer should know something.</summary>
/// <param name="Row">The row that names it first.</param>
/// <param name="EndedOn">The day since which the group no longer holds; null for a place that the list made.</param>
internal sealed record NamedPlace(int Row, bool IsGroup, string Name, DateOnly? EndedOn)
{
    /// <summary>What to tell the bringer. A contract is put where its list says, even into a group of before, and never moved in silence.</summary>
    public RowIssue Warning => EndedOn is { } day
        ? new(Row, "Tổ dân phố", Name, string.Create(
            CultureInfo.InvariantCulture, $"Tổ dân phố {Name} đã hết hiệu lực từ {day:dd/MM/yyyy}; khách hàng vẫn ghi ở tổ này, cần xác định lại tổ dân phố."))
        : IsGroup ? new(Row, "Tổ dân phố", Name, $"Tổ dân phố {Name} chưa có trong danh mục, đã được tạo mới.")
        : new(Row, "Chung cư", Name, $"Chung cư {Name} chưa có trong danh mục, đã được tạo mới.");
}
