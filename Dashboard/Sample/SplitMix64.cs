namespace Coordination.Dashboard.Sample;

/// <summary>
/// Numbers that look random and are the same on every machine and every runtime, which <see cref="System.Random"/> does not promise.
/// After Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
/// </summary>
internal struct SplitMix64(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>A sequence of its own for one of many, so that a change to one customer leaves the others as they were.</summary>
    public static SplitMix64 For(ulong seed, int index)
    {
        var mixed = new SplitMix64(seed + ((ulong)index * Golden));
        return new SplitMix64(mixed.Next());
    }

    public ulong Next()
    {
        _state += Golden;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 up to, not including, a bound.</summary>
    public int Below(int bound) => (int)((Next() >> 33) % (ulong)bound);

    /// <summary>From a number up to, and including, another.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>0 up to, not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    public T Of<T>(ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>An index, each as likely as its weight says.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var left = Below(total);
        var index = 0;
        while (left >= weights[index])
        {
            left -= weights[index++];
        }

        return index;
    }
}
