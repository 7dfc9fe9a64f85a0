namespace Coordination.Reports.Documents;

/// <summary>A kind of paper that the product makes.</summary>
/// <param name="Code">As in commands, addresses and the record: <c>progress-company</c>.</param>
/// <param name="TypeCode">Of the decree (BC, TB); empty for a công văn; null for papers that bear no number.</param>
/// <param name="Name">What people call it, in Vietnamese.</param>
/// <param name="TextKeys">The texts that people may adapt before it is issued, in the order of the page.</param>
public sealed record PaperKind(string Code, string? TypeCode, PaperScope Scope, string Name, IReadOnlyList<PaperTextKey> TextKeys)
{
    /// <summary>It has tables, and so can be a spreadsheet.</summary>
    public bool HasTables { get; init; } = true;

    /// <summary>Some of its figures stand in no tally, and are read from the ward's contracts when they are frozen.</summary>
    public bool ReadsContracts { get; init; }

    /// <summary>It gets a number when it is issued.</summary>
    public bool IsNumbered => TypeCode is not null;
}

/// <summary>A text that people may adapt: its key in <see cref="PaperContent.Texts"/> and its heading, in Vietnamese.</summary>
public sealed record PaperTextKey(string Key, string Heading);
