using Xunit;

namespace Coordination.Ingest.Tests.Large;

/// <summary>Lists of a size at which memory is looked at: they run alone, so that what is measured is theirs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class LargeCollection
{
    public const string Name = "large lists";
}
