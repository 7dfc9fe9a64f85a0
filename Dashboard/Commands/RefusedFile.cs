using Coordination.Dashboard.Files;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Feeds.Files;

namespace Coordination.Dashboard.Commands;

/// <summary>Writes the refused rows beside the file they came from, or where that is not allowed, into the temporary folder.</summary>
internal static class RefusedFile
{
    /// <summary>The path of the written file, or null when nothing was refused.</summary>
    public static string? Write(FileInfo source, Table table, ImportOutcome outcome)
    {
        var xlsx = string.Equals(source.Extension, ".xlsx", StringComparison.OrdinalIgnoreCase);
        return Write(source, outcome, xlsx ? ".xlsx" : ".csv", stream =>
        {
            var writer = new RefusedRowsWriter(table);
            if (xlsx)
            {
                writer.WriteXlsx(stream, outcome.RefusedRows);
            }
            else
            {
                writer.WriteCsv(stream, outcome.RefusedRows);
            }
        });
    }

    /// <summary>The same for a file of lines, which are given back as they were.</summary>
    public static string? Write(FileInfo source, ImportOutcome outcome, bool lines) => !lines ? null : Write(source, outcome, source.Extension, stream =>
    {
        using var writer = new StreamWriter(stream);
        foreach (var row in outcome.RefusedRows)
        {
            writer.WriteLine(row.Cells[0]);
        }
    });

    private static string? Write(FileInfo source, ImportOutcome outcome, string extension, Action<Stream> write)
    {
        if (outcome.RefusedRows.Count == 0)
        {
            return null;
        }

        var name = Path.GetFileNameWithoutExtension(source.Name) + ".refused" + extension;
        foreach (var folder in new[] { source.DirectoryName!, Path.Combine(Path.GetTempPath(), $"coordination-{Guid.NewGuid():N}") })
        {
            try
            {
                var path = Path.Combine(folder, name);
                if (folder != source.DirectoryName)
                {
                    Private.CreateFolder(folder);
                }

                using var stream = Private.Create(path);
                write(stream);
                return path;
            }
            catch (Exception error) when (error is UnauthorizedAccessException or IOException && folder == source.DirectoryName)
            {
                // The next folder.
            }
        }

        return null;
    }
}
