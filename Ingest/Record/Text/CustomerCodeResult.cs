namespace Coordination.Ingest.Record.Text;

/// <summary>A customer code, or why there is none.</summary>
public readonly record struct CustomerCodeResult(string? Code, string? Refusal = null);
