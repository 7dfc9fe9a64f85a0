using System.Globalization;

namespace Coordination.Support;

/// <summary>A folder for one test, removed after it; what killed test runs left is removed by the next one.</summary>
public sealed class TestFolder : IDisposable
{
    private const string Prefix = "coordination-test-";

    private static int _count;

    public TestFolder(string name = "data")
    {
        Root = System.IO.Path.Combine(
            System.IO.Path.GetTempPath(),
            string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Interlocked.Increment(ref _count)}"));
        Directory.CreateDirectory(Root);
        Path = System.IO.Path.Combine(Root, name);
    }

    /// <summary>The folder above, which exists.</summary>
    public string Root { get; }

    /// <summary>The data folder, which does not exist yet.</summary>
    public string Path { get; }

    /// <summary>Removes the folders of test processes that are gone.</summary>
    public static void RemoveOldOnes()
    {
        foreach (var folder in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
        {
            var pid = System.IO.Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (!Directory.Exists("/proc/" + pid))
            {
                Remove(folder);
            }
        }
    }

    public void Dispose() => Remove(Root);

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Another test run removes it at the same time, or a server still writes there: the next run tries again.
        }
    }
}
