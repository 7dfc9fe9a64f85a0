using System.Text.Json;

namespace Coordination.Ingest.Postgres;

/// <summary>What the owner of a data folder tells others: who it is, where its database listens, and for a host its URL.</summary>
internal sealed record OwnerNote(int Pid, PostgresUse Use, string Sockets, string? Url)
{
    private const string FileName = "owner.json";

    public void Write(string dataFolder)
    {
        // By rename, so that a reader never sees half of it.
        var file = Path.Combine(dataFolder, FileName);
        File.WriteAllText(file + ".new", JsonSerializer.Serialize(this));
        File.Move(file + ".new", file, overwrite: true);
    }

    public static OwnerNote? Read(string dataFolder)
    {
        try
        {
            return JsonSerializer.Deserialize<OwnerNote>(File.ReadAllText(Path.Combine(dataFolder, FileName)));
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            return null;
        }
    }

    public static void Remove(string dataFolder) => File.Delete(Path.Combine(dataFolder, FileName));
}
