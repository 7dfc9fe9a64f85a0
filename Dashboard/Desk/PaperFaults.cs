using Coordination.Ingest.Register;
using Coordination.Reports.Documents;

using Npgsql;

namespace Coordination.Dashboard.Desk;

/// <summary>Why a paper could not be prepared, as far as people can do something about it; what the system itself said is in the log.</summary>
public static class PaperFaults
{
    /// <summary>The record was out of reach.</summary>
    public const string Record = "record";

    /// <summary>A name or text cannot be printed.</summary>
    public const string Unprintable = "unprintable";

    /// <summary>The place is not there any more.</summary>
    public const string Place = "place";

    /// <summary>The journal is not whole.</summary>
    public const string Journal = "journal";

    public const string Other = "other";

    public static string Of(Exception error) => error switch
    {
        NpgsqlException or TimeoutException or System.Net.Sockets.SocketException => Record,
        PaperException => Unprintable,
        PaperRefusedException => Place,
        InvalidDataException => Journal,
        _ => Other,
    };
}
