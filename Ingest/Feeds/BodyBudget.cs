using System.Net;

using Coordination.Ingest.Journal;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// The memory for bodies that are being read or wait to be recorded, over all senders: before a signature is checked nobody knows who fills it,
/// so one address has no more than a share, and neither that nor the whole is ever full of large bodies alone. What does not fit is refused at
/// once and not kept waiting, so that half-read bodies never wait for each other.
/// </summary>
public sealed class BodyBudget(IntakeOptions options)
{
    /// <summary>Up to this size a body finds room where large ones have left none.</summary>
    public const int Small = 64 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, long> _byAddress = [];
    private long _taken;

    /// <summary>Is there room for a body of an announced size?</summary>
    public bool Fits(IPAddress? from, long size)
    {
        lock (_lock)
        {
            return Fits(RemoteNetwork.Of(from), size, size);
        }
    }

    /// <param name="size">What the body has come to with these bytes.</param>
    public bool TryTake(IPAddress? from, long size, int bytes)
    {
        var network = RemoteNetwork.Of(from);
        lock (_lock)
        {
            if (!Fits(network, size, bytes))
            {
                return false;
            }

            _taken += bytes;
            _byAddress[network] = _byAddress.GetValueOrDefault(network) + bytes;
            return true;
        }
    }

    public void GiveBack(IPAddress? from, long bytes)
    {
        if (bytes == 0)
        {
            return;
        }

        var network = RemoteNetwork.Of(from);
        lock (_lock)
        {
            _taken -= bytes;
            if ((_byAddress[network] -= bytes) == 0)
            {
                _byAddress.Remove(network);
            }
        }
    }

    private bool Fits(UInt128 network, long size, long bytes) =>
        _taken + bytes <= Math.Min(options.MostBodyBytes, Room(options.MostBodyBytes, size))
        && _byAddress.GetValueOrDefault(network) + bytes <= Room(options.MostBodyBytes / 4, size);

    // An eighth is left to small bodies; the largest must find room however little there is in all.
    private static long Room(long all, long size) => Math.Max(size > Small ? all - (all / 8) : all, RequestBody.Largest);
}
