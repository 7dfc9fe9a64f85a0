namespace Coordination.Ingest.Leaders;

/// <summary>A row as the record keeps it; what reads more of it adds that.</summary>
public record LeaderRow
{
    internal const string Columns =
        "line, group_code, kind, name, born, phone, address, households, decision, decided_on, term_from, term_to, note";

    public int Line { get; init; }

    public string GroupCode { get; init; } = "";

    public short Kind { get; init; }

    public string Name { get; init; } = "";

    public short? Born { get; init; }

    public string? Phone { get; init; }

    public string? Address { get; init; }

    public int? Households { get; init; }

    public string? Decision { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public DateOnly? TermFrom { get; init; }

    public DateOnly? TermTo { get; init; }

    public string? Note { get; init; }

    public LeaderDraft Draft() => new(GroupCode, Name)
    {
        Kind = (LeaderKind)Kind,
        Born = Born,
        Phone = Phone,
        Address = Address,
        Households = Households,
        Decision = Decision,
        DecidedOn = DecidedOn,
        TermFrom = TermFrom,
        TermTo = TermTo,
        Note = Note,
    };
}
