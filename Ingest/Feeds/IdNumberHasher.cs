using System.Security.Cryptography;
using System.Text;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// Turns an ID-card number into a keyed hash: equal numbers can be found equal, the number cannot be read back without the key,
/// which is kept apart from the database.
/// </summary>
public sealed class IdNumberHasher(byte[] key)
{
    private const int KeyLength = 32;

    public byte[] Hash(string idNumber) => HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(idNumber));

    /// <summary>Reads the key of a data folder, or makes one on first use, for its owner's eyes only.</summary>
    public static IdNumberHasher FromFolder(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "keys");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "id-number.key");
        if (!File.Exists(path))
        {
            // Written aside and moved, so that two processes at once end up with one whole key.
            var draft = path + "." + Guid.NewGuid().ToString("N");
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var file = new FileStream(draft, options))
            {
                file.Write(RandomNumberGenerator.GetBytes(KeyLength));
            }

            try
            {
                File.Move(draft, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft);
            }
        }

        return new IdNumberHasher(File.ReadAllBytes(path));
    }
}
