using Coordination.Ingest.Record;

namespace Coordination.Ingest.Tallies;

/// <summary>
/// The counts of one place: contracts, contracts by stage, contracts that reached each step, late signatures, and what
/// followed the signatures.
/// A contribution of one contract, a difference, and a stored tally are all of this shape.
/// </summary>
public struct UnitCounts : IEquatable<UnitCounts>
{
    /// <summary>contracts, eleven stages, five steps of the funnel, late, certified, signed ones that need help.</summary>
    public const int Width = Late + 3;

    private const int FirstReached = 1 + Stages.Count;
    private const int Late = FirstReached + 5;

    private Values _values;

    public readonly int this[int index] => _values[index];

    public readonly int Contracts => _values[0];

    public readonly int SignedLate => _values[Late];

    public readonly int Certified => _values[Late + 1];

    public readonly int SignedHelp => _values[Late + 2];

    public readonly int In(Stage stage) => _values[1 + (int)stage];

    /// <summary>Contracts that reached a step; every contract reached <see cref="Reached.Nothing"/>.</summary>
    public readonly int At(Reached step) => step == Reached.Nothing ? Contracts : _values[FirstReached + (int)step - 1];

    /// <summary>Column names in the order of the values, as the tally table has them.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "contracts",
        .. Stages.All.Select(stage => "stage_" + SnakeCase(stage.Name())),
        "reached_notified", "reached_reviewed", "reached_invited", "reached_opened", "reached_signed",
        "signed_late", "certified", "signed_help",
    ];

    /// <summary>Adds (or with a negative number takes away) what so many contracts of one standing count for.</summary>
    public void Add(Standing standing, AfterSigning after, int contracts)
    {
        _values[0] += contracts;
        _values[1 + (int)standing.Stage] += contracts;
        for (var step = 0; step < (int)standing.Reached; step++)
        {
            _values[FirstReached + step] += contracts;
        }

        if (standing.SignedLate)
        {
            _values[Late] += contracts;
        }

        if (after.Certified)
        {
            _values[Late + 1] += contracts;
        }

        if (after.NeedsHelp)
        {
            _values[Late + 2] += contracts;
        }
    }

    /// <summary>True when nothing would change.</summary>
    public readonly bool IsZero => Equals(default);

    public readonly bool Equals(UnitCounts other) => ((ReadOnlySpan<int>)_values).SequenceEqual(other._values);

    public override readonly bool Equals(object? obj) => obj is UnitCounts other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(_values[0], _values[1], _values[2]);

    public static UnitCounts operator +(UnitCounts left, UnitCounts right)
    {
        for (var i = 0; i < Width; i++)
        {
            left._values[i] += right._values[i];
        }

        return left;
    }

    public static bool operator ==(UnitCounts left, UnitCounts right) => left.Equals(right);

    public static bool operator !=(UnitCounts left, UnitCounts right) => !left.Equals(right);

    /// <summary>Counts read back from the table, in the order of <see cref="Columns"/>.</summary>
    public static UnitCounts From(Func<int, int> stored)
    {
        var counts = default(UnitCounts);
        for (var i = 0; i < Width; i++)
        {
            counts._values[i] = stored(i);
        }

        return counts;
    }

    private static string SnakeCase(string camel) =>
        string.Concat(camel.Select(c => char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : c.ToString()));

    [System.Runtime.CompilerServices.InlineArray(Width)]
    private struct Values
    {
        private int _first;
    }
}
