namespace Coordination.Ingest.Tests.Files;

/// <summary>A formula and the value that the spreadsheet stored with it.</summary>
internal sealed record Formula(string Text, string Stored);
