namespace Coordination.Ingest.Record.Text;

/// <summary>
/// What became of a phone number: its ten or eleven national digits, a doubt about it, or why it cannot be used. All null:
/// none was given.
/// </summary>
public readonly record struct PhoneResult(string? E164orNational, string? Warning = null, string? Refusal = null);
