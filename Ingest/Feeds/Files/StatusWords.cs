using System.Collections.Frozen;
using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>The words of status exports and the events they stand for.</summary>
public static class StatusWords
{
    private static readonly FrozenDictionary<string, EventType?> Events = new (EventType? Type, string[] Words)[]
    {
        (EventType.ContractSigned, ["Đã ký", "Khách hàng đã ký", "Hoàn thành", "Hoàn tất"]),
        (EventType.InvitationSent, ["Chờ ký", "Đang xử lý", "Đang ký", "Đã gửi"]),
        (EventType.InvitationDelivered, ["Đã nhận"]),
        (EventType.InvitationFailed, ["Gửi lỗi", "Thất bại"]),
        (EventType.ContractOpened, ["Đã xem", "Đã mở"]),
        (EventType.ContractDeclined, ["Từ chối"]),
        (EventType.ContractVoided, ["Hủy", "Đã hủy"]),
        (null, ["Hết hạn", "Quá hạn"]),
    }
    .SelectMany(entry => entry.Words.Select(word => (Key: Fold.Header(word), entry.Type)))
    .ToFrozenDictionary(entry => entry.Key, entry => entry.Type, StringComparer.Ordinal);

    /// <summary>The event of a word, null for a word that changes nothing; false when the word is not known.</summary>
    public static bool TryFind(string word, out EventType? type) => Events.TryGetValue(Fold.Header(word), out type);
}
