namespace Coordination.Ingest.Feeds.Files;

/// <summary>Where the known columns stand in one file, and what that file calls them.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, int[]> _places;

    public ColumnMap(ColumnNames names, IReadOnlyList<string> titles)
    {
        Names = names;
        Titles = titles;
        _places = titles
            .Select((title, place) => (Found: names.Find(title), Place: place))
            .Where(column => column.Found is not null)
            .GroupBy(column => column.Found!.Value.Field)
            .ToDictionary(group => group.Key, group => group.OrderBy(c => c.Found!.Value.Rank).Select(c => c.Place).ToArray());
    }

    public ColumnNames Names { get; }

    public IReadOnlyList<string> Titles { get; }

    public int Fields => _places.Count;

    public bool IsComplete => Names.Columns.All(column => !column.Required || _places.ContainsKey(column.Field));

    /// <summary>The columns of a field, the most telling first; a row's value is the first that is not blank.</summary>
    public IReadOnlyList<int> PlacesOf(string field) => _places.TryGetValue(field, out var places) ? places : [];

    /// <summary>The field's heading in this file, else the usual one.</summary>
    public string TitleOf(string field) => _places.TryGetValue(field, out var places)
        ? Titles[places[0]]
        : Names.Columns.FirstOrDefault(column => column.Field == field)?.Title ?? field;
}
