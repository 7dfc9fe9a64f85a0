using System.Buffers;
using System.Net;

using Coordination.Ingest.Journal;

using Microsoft.AspNetCore.Http;

namespace Coordination.Ingest.Feeds;

/// <summary>A request's body, read whole, up to the size that a feed may send; it takes up its share of the budget until it is disposed.</summary>
internal sealed class RequestBody(BodyBudget budget, IPAddress? from) : IDisposable
{
    public const int Largest = 16 * 1024 * 1024;

    // A line of a megabit needs two minutes for the largest; who is slower sends in parts, and nobody keeps the memory by trickling.
    private static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(3);

    private long _taken;

    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>The body, or null when it is larger than <see cref="Largest"/>.</summary>
    /// <exception cref="IntakeUnavailableException">There is no memory for it now; nothing was kept of it.</exception>
    /// <exception cref="BadHttpRequestException">It did not come to its end.</exception>
    public static async Task<RequestBody?> ReadAsync(HttpRequest request, BodyBudget budget, CancellationToken token)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

        // Taken as it comes and not as it is announced: an announcement costs its sender nothing.
        var from = request.HttpContext.Connection.RemoteIpAddress;
        if (!budget.Fits(from, request.ContentLength ?? 0))
        {
            throw Full();
        }

        var body = new RequestBody(budget, from);
        using var slow = CancellationTokenSource.CreateLinkedTokenSource(token);
        slow.CancelAfter(LongestReading);
        try
        {
            if (await body.ReadAsync(request, slow.Token))
            {
                return body;
            }
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            body.Dispose();
            throw new BadHttpRequestException("The body took too long.", StatusCodes.Status408RequestTimeout);
        }
        catch
        {
            body.Dispose();
            throw;
        }

        body.Dispose();
        return null;
    }

    public void Dispose() => budget.GiveBack(from, Interlocked.Exchange(ref _taken, 0));

    private static IntakeUnavailableException Full() => new("Too many large bodies are being read; nothing was recorded. Send the same again.");

    private async Task<bool> ReadAsync(HttpRequest request, CancellationToken token)
    {
        // Most bodies are one small event: what is rented for reading is given back, what is kept is as large as the body.
        var buffer = new MemoryStream((int)Math.Min(request.ContentLength ?? 4096, 64 * 1024));
        var chunk = ArrayPool<byte>.Shared.Rent(32 * 1024);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(chunk, token)) > 0)
            {
                if (buffer.Length + read > Largest)
                {
                    return false;
                }

                if (!budget.TryTake(from, buffer.Length + read, read))
                {
                    throw Full();
                }

                _taken += read;
                buffer.Write(chunk, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        Bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        return true;
    }
}
