namespace Coordination.Ingest.Register;

/// <summary>An issued paper as it was written.</summary>
/// <param name="Sheets">Of sheets about places, what each said; they are kept where a paper is about such places.</param>
public sealed record PaperWritten(IReadOnlyList<PaperFile> Files, IReadOnlyList<WrittenSheet> Sheets);

/// <summary>One sheet as it was written.</summary>
/// <param name="Texts">JSON of its texts by key.</param>
/// <param name="Letterhead">JSON of the letterhead as it is printed on it.</param>
/// <param name="Content">Its own bytes; null where it is the only one of its paper.</param>
public sealed record WrittenSheet(int Part, string Texts, string Letterhead, byte[]? Content);
