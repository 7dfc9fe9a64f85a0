using System.Net;

namespace Coordination.Benchmarks;

/// <summary>Circuits that watch one page.</summary>
internal sealed class Audience(Uri page, CookieContainer cookies) : IAsyncDisposable
{
    private const int OpenedAtOnce = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<Circuit> _circuits = [];

    public int Count => _circuits.Count;

    public long Batches => _circuits.Sum(circuit => (long)circuit.Batches);

    public long Bytes => _circuits.Sum(circuit => circuit.Bytes);

    /// <summary>Opens circuits until there are so many, each rendered.</summary>
    public async Task GrowAsync(int count)
    {
        while (Count < count)
        {
            _circuits.AddRange(await Task.WhenAll(Enumerable.Range(0, Math.Min(OpenedAtOnce, count - Count)).Select(_ => Circuit.OpenAsync(page, cookies))));
        }
    }

    /// <summary>From now on every circuit looks for the text in what it is sent.</summary>
    public Expectation Expect(string text)
    {
        var expectation = new Expectation(text, Count);
        _circuits.ForEach(circuit => circuit.Expect(expectation));
        return expectation;
    }

    /// <summary>Waits until all circuits were sent the text.</summary>
    /// <exception cref="InvalidOperationException">Some were not, or have ended: what is measured would not be the work for so many.</exception>
    public async Task HearAsync(Expectation expectation)
    {
        try
        {
            await (Count == 0 ? Task.CompletedTask : expectation.All.WaitAsync(Patience));
        }
        catch (TimeoutException)
        {
            var fault = _circuits.Select(circuit => circuit.Fault).FirstOrDefault(fault => fault is not null) ?? "they are all open";
            throw new InvalidOperationException($"{expectation.Missing} of {Count} circuits were never sent {expectation.Text}; {fault}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var circuit in _circuits)
        {
            await circuit.DisposeAsync();
        }
    }
}
