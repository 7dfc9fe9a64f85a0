using System.Globalization;

using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record.Text;
using Coordination.Reports.Leaders;

namespace Coordination.Dashboard.Components.Leaders;

/// <summary>What the form of a row sends; kept as it was typed where it is refused.</summary>
public sealed class LeaderRowFields
{
    public int Revision { get; set; }

    public int? Line { get; set; }

    public string? Group { get; set; }

    public string? Name { get; set; }

    public LeaderKind Kind { get; set; } = LeaderKind.Leader;

    public string? Born { get; set; }

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public string? Households { get; set; }

    public string? Decision { get; set; }

    public string? DecidedOn { get; set; }

    public string? TermFrom { get; set; }

    public string? TermTo { get; set; }

    public string? Note { get; set; }

    public bool Remove { get; set; }

    internal static LeaderRowFields Of(LeaderLine line) => new()
    {
        Line = line.Line,
        Group = line.Row.Group,
        Name = line.Row.Name,
        Kind = line.Row.Kind,
        Born = line.Row.Born?.ToString(CultureInfo.InvariantCulture),
        Phone = line.Row.Phone,
        Address = line.Row.Address,
        Households = line.Row.Households?.ToString(CultureInfo.InvariantCulture),
        Decision = line.Row.Decision,
        DecidedOn = Typed.Iso(line.Row.DecidedOn),
        TermFrom = Typed.Iso(line.Row.TermFrom),
        TermTo = Typed.Iso(line.Row.TermTo),
        Note = line.Row.Note,
    };

    internal LeaderDraft Draft() => new(GroupCode.TryParse(Group, out var code) ? code : CleanText.Of(Group), CleanText.Of(Name))
    {
        Kind = Enum.IsDefined(Kind) ? Kind : LeaderKind.Leader,
        Born = Typed.Whole(Born),
        Phone = Ingest.Record.Text.Phone.Parse(Phone).E164orNational ?? CleanText.OrNull(Phone),
        Address = CleanText.OrNull(Address),
        Households = Typed.Whole(Households?.Replace(".", "", StringComparison.Ordinal)),
        Decision = CleanText.OrNull(Decision),
        DecidedOn = Typed.Day(DecidedOn),
        TermFrom = Typed.Day(TermFrom),
        TermTo = Typed.Day(TermTo),
        Note = CleanText.OrNull(Note),
    };
}

/// <summary>What the form of the paper sends.</summary>
public sealed class LeaderPaperFields
{
    public int Revision { get; set; }

    public string? Number { get; set; }

    public string? IssuedOn { get; set; }

    public string? Signer { get; set; }

    public string? SignerTitle { get; set; }

    public string? Declared { get; set; }

    internal static LeaderPaperFields Of(LeaderDocument document) => new()
    {
        Number = document.Number,
        IssuedOn = Typed.Iso(document.IssuedOn),
        Signer = document.Signer,
        SignerTitle = document.SignerTitle,
        Declared = document.Declared?.ToString(CultureInfo.InvariantCulture),
    };

    internal LeaderDocument Document() => new(
        CleanText.OrNull(Number), Typed.Day(IssuedOn), CleanText.OrNull(Signer), CleanText.OrNull(SignerTitle), Typed.Whole(Declared));
}

/// <summary>What inputs of a form say.</summary>
internal static class Typed
{
    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
