using System.Buffers.Binary;
using System.Net;

namespace Coordination.Ingest.Feeds;

/// <summary>Whom an address belongs to, as far as limits go.</summary>
internal static class RemoteNetwork
{
    // One house has a whole /64 of IPv6 to itself.
    public static UInt128 Of(IPAddress? from)
    {
        var address = (from ?? IPAddress.None).MapToIPv6();
        var number = BinaryPrimitives.ReadUInt128BigEndian(address.GetAddressBytes());
        return address.IsIPv4MappedToIPv6 ? number : number >> 64;
    }
}
