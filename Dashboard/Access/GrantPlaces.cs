using Coordination.Ingest.Record.Text;

using Dapper;

namespace Coordination.Dashboard.Access;

/// <summary>A place that a grant can be for.</summary>
public sealed record PlaceChoice(string Code, string Name);

/// <summary>The places that grants can be for, by name.</summary>
public sealed class GrantPlaces(AccessDatabase database)
{
    public Task<IReadOnlyList<PlaceChoice>> EnterprisesAsync(CancellationToken token) =>
        ReadAsync("select code, name from enterprise order by name", null, token);

    public Task<IReadOnlyList<PlaceChoice>> WardsAsync(CancellationToken token) => ReadAsync("select code, name from ward order by name", null, token);

    /// <summary>The groups of a ward that hold today, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<PlaceChoice>> GroupsAsync(string ward, CancellationToken token)
    {
        var groups = await ReadAsync(
            """
            select g.code, g.name from residential_group g join ward w using (ward_id)
            where w.code = @ward and (g.valid_to is null or g.valid_to > current_date)
            """, ward, token);
        return [.. groups.OrderBy(group => group.Code, NaturalOrder.Instance)];
    }

    public Task<IReadOnlyList<PlaceChoice>> BuildingsAsync(string ward, CancellationToken token) => ReadAsync(
        """
        select b.code, b.name from building b join ward w using (ward_id)
        where w.code = @ward and (b.valid_to is null or b.valid_to > current_date) order by b.name
        """, ward, token);

    private async Task<IReadOnlyList<PlaceChoice>> ReadAsync(string sql, string? ward, CancellationToken token)
    {
        await using var connection = await database.Source.OpenConnectionAsync(token);
        return [.. await connection.QueryAsync<PlaceChoice>(new CommandDefinition(sql, new { ward }, cancellationToken: token))];
    }
}
