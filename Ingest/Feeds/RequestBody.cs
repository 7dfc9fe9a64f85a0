using System.Buffers;

using Microsoft.AspNetCore.Http;

namespace Coordination.Ingest.Feeds;

/// <summary>Reads a request's body whole, up to the size that a feed may send.</summary>
internal static class RequestBody
{
    public const int Largest = 16 * 1024 * 1024;

    /// <summary>The bytes, or null when there are more than <see cref="Largest"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken token)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

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
                    return null;
                }

                buffer.Write(chunk, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
