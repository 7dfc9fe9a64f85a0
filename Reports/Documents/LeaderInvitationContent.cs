namespace Coordination.Reports.Documents;

/// <summary>What a leader is handed to come in with for the first time. It holds a secret: it is printed and kept nowhere.</summary>
/// <param name="Issuer">The enterprise, and the body above it.</param>
/// <param name="Ward">Phường Đống Đa.</param>
/// <param name="Place">What they lead: Tổ dân phố số 7.</param>
/// <param name="Link">The personal link.</param>
/// <param name="Hotline">Whom to call; null where none is set.</param>
public sealed record LeaderInvitationContent(string Issuer, string? Superior, string Ward, string Name, string Place, Uri Link, string? Hotline);
