namespace Coordination.Ingest.Record.Text;

/// <summary>
/// What became of an identity number: the number as text, a doubt about it, or why it cannot be used. All null: none was
/// given.
/// </summary>
public readonly record struct CitizenIdResult(string? Number, string? Warning = null, string? Refusal = null);
