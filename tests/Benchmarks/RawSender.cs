using System.Buffers.Text;
using System.Net.Sockets;

namespace Coordination.Benchmarks;

/// <summary>
/// The cheapest sender that is still correct: each connection writes a request that was made beforehand, and reads its answer to the end.
/// What the sender costs is not what is measured, and on few cores it is taken from what is.
/// </summary>
internal sealed class RawSender(Uri address, int connections)
{
    /// <summary>Sends all, and answers each one's milliseconds in order of length.</summary>
    public async Task<double[]> SendAsync(IReadOnlyList<byte[]> requests)
    {
        var next = -1;
        var times = new double[requests.Count];
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(address.Host, address.Port);
            var buffer = new byte[16 * 1024];
            int i;
            while ((i = Interlocked.Increment(ref next)) < requests.Count)
            {
                var start = System.Diagnostics.Stopwatch.GetTimestamp();
                await socket.SendAsync(requests[i]);
                await ReceiveAsync(socket, buffer);
                times[i] = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        })));
        return [.. times.Order()];
    }

    private static async Task ReceiveAsync(Socket socket, byte[] buffer)
    {
        var length = 0;
        do
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            length += read > 0 ? read : throw new InvalidOperationException("The connection was closed in the middle of an answer.");
        }
        while (!IsWhole(buffer.AsSpan(0, length)));
        if (!buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(buffer, 0, length));
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        var body = answer[(head + 4)..];
        var announced = answer[..head].IndexOf("Content-Length: "u8);
        return announced < 0
            ? body.EndsWith("0\r\n\r\n"u8)
            : Utf8Parser.TryParse(answer[(announced + 16)..], out int length, out _) && body.Length >= length;
    }
}
