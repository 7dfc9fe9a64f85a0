using Coordination.Dashboard.Access;
using Coordination.Ingest.Record.Text;

namespace Coordination.Dashboard.Administration;

/// <summary>Finds places by what people write: the code, or the name with or without accents and its kind of place.</summary>
internal sealed class PlaceNames(GrantPlaces places)
{
    private readonly Dictionary<string, IReadOnlyList<PlaceChoice>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<PlaceChoice>> _buildings = new(StringComparer.Ordinal);
    private IReadOnlyList<PlaceChoice> _enterprises = [];
    private IReadOnlyList<PlaceChoice> _wards = [];

    public static async Task<PlaceNames> ReadAsync(GrantPlaces places, CancellationToken token) => new(places)
    {
        _enterprises = await places.EnterprisesAsync(token),
        _wards = await places.WardsAsync(token),
    };

    /// <summary>The grant with the codes of the places that were written; what is not found stays as it was written.</summary>
    public async Task<GrantDraft> CodesAsync(GrantDraft written, CancellationToken token)
    {
        var ward = Find(_wards, written.Ward, "phuong")?.Code ?? written.Ward;
        return written with
        {
            Enterprise = Find(_enterprises, written.Enterprise, "xi nghiep")?.Code ?? written.Enterprise,
            Ward = ward,
            Building = Find(await BuildingsAsync(ward, token), written.Building, "chung cu")?.Code ?? written.Building,
        };
    }

    /// <summary>The names of a grant's places, the narrowest first.</summary>
    public async Task<string> SayAsync(GrantDraft grant, CancellationToken token)
    {
        var names = new[]
        {
            Named(await BuildingsAsync(grant.Ward, token), grant.Building), Named(await GroupsAsync(grant.Ward, token), grant.Group),
            Named(_wards, grant.Ward), Named(_enterprises, grant.Enterprise),
        };
        return string.Join(", ", names.Where(name => name is not null));
    }

    private static string? Named(IReadOnlyList<PlaceChoice> among, string? code) =>
        code is null ? null : among.FirstOrDefault(place => place.Code == code)?.Name ?? code;

    private static PlaceChoice? Find(IReadOnlyList<PlaceChoice> among, string? written, string kind)
    {
        if (written is null)
        {
            return null;
        }

        // A spreadsheet takes the zeros off a code.
        var key = Bare(written, kind);
        var zeros = key.TrimStart('0');
        return among.FirstOrDefault(place => place.Code == written)
            ?? Only(among.Where(place => Fold.Key(place.Code) == key || Bare(place.Name, kind) == key))
            ?? (zeros.Length > 0 && zeros.All(char.IsAsciiDigit) ? Only(among.Where(place => place.Code.TrimStart('0') == zeros)) : null);
    }

    private static PlaceChoice? Only(IEnumerable<PlaceChoice> found) => found.Take(2).ToArray() is [var one] ? one : null;

    private static string Bare(string name, string kind)
    {
        var key = Fold.Key(name);
        return key.StartsWith(kind + " ", StringComparison.Ordinal) ? key[(kind.Length + 1)..] : key;
    }

    private async Task<IReadOnlyList<PlaceChoice>> GroupsAsync(string? ward, CancellationToken token) =>
        ward is null ? [] : _groups.TryGetValue(ward, out var known) ? known : _groups[ward] = await places.GroupsAsync(ward, token);

    private async Task<IReadOnlyList<PlaceChoice>> BuildingsAsync(string? ward, CancellationToken token) =>
        ward is null ? [] : _buildings.TryGetValue(ward, out var known) ? known : _buildings[ward] = await places.BuildingsAsync(ward, token);
}
