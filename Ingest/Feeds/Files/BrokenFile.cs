using System.Xml;
using ExcelDataReader.Exceptions;
using Sylvan.Data.Csv;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>The exceptions by which the parsers say that the bytes are at fault; anything else is a fault of ours and goes up.</summary>
internal static class BrokenFile
{
    // The last four come out of ExcelDataReader on workbooks whose parts contradict each other.
    public static bool Is(Exception exception) => exception is ExcelReaderException or XmlException or InvalidDataException
        or EndOfStreamException or NotSupportedException or CsvFormatException or FormatException or OverflowException
        or NullReferenceException or IndexOutOfRangeException or ArgumentException or KeyNotFoundException;
}
