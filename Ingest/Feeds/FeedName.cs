using System.Text.RegularExpressions;

using Coordination.Ingest.Registry;

namespace Coordination.Ingest.Feeds;

/// <summary>A feed's name stands in headers, addresses and the journal, so it is short and plain.</summary>
internal static partial class FeedName
{
    /// <summary>Sources under which the program itself writes; no feed may pass for one.</summary>
    private static readonly HashSet<string> Reserved =
        [JournalSource.Clock, JournalSource.Lists, JournalSource.People, JournalSource.Papers, JournalSource.Calendar];

    public static void Check(string name)
    {
        if (!Pattern().IsMatch(name) || Reserved.Contains(name))
        {
            throw new RegistryException(
                $"The feed name {name} cannot be used: take 1 to 64 of a-z, A-Z, 0-9, '.', '_' and '-', and none of {string.Join(", ", Reserved)}.");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
    private static partial Regex Pattern();
}
