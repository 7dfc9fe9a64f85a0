using Coordination.Dashboard.Desk;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>A line of an organisation's letterhead as its settings' page shows it.</summary>
internal sealed record OfficeField(string Name, Func<OfficeSettings, string?> Read, Func<OfficeSettings, string?, OfficeSettings> Write);

/// <summary>The lines in the order of the page.</summary>
internal static class OfficeFields
{
    public static IReadOnlyList<OfficeField> All { get; } =
    [
        new(nameof(OfficeSettings.Superior), s => s.Superior, (s, text) => s with { Superior = text }),
        new(nameof(OfficeSettings.Issuer), s => s.Issuer, (s, text) => s with { Issuer = text }),
        new(nameof(OfficeSettings.Abbreviation), s => s.Abbreviation, (s, text) => s with { Abbreviation = text }),
        new(nameof(OfficeSettings.DraftingUnit), s => s.DraftingUnit, (s, text) => s with { DraftingUnit = text }),
        new(nameof(OfficeSettings.ArchiveUnits), s => s.ArchiveUnits, (s, text) => s with { ArchiveUnits = text }),
        new(nameof(OfficeSettings.Place), s => s.Place, (s, text) => s with { Place = text }),
        new(nameof(OfficeSettings.SignerName), s => s.SignerName, (s, text) => s with { SignerName = text }),
        new(nameof(OfficeSettings.ContactName), s => s.ContactName, (s, text) => s with { ContactName = text }),
        new(nameof(OfficeSettings.ContactPhone), s => s.ContactPhone, (s, text) => s with { ContactPhone = text }),
        new(nameof(OfficeSettings.Hotline), s => s.Hotline, (s, text) => s with { Hotline = text }),
        new(nameof(OfficeSettings.DataOfficer), s => s.DataOfficer, (s, text) => s with { DataOfficer = text }),
    ];
}
