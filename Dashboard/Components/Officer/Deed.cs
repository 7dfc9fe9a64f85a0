using Coordination.Dashboard.Access;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Npgsql;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>What the officer does on a page: not twice at once, only by who may, and with its outcome in words.</summary>
public sealed class Deed(Viewer viewer)
{
    public bool IsBusy { get; private set; }

    /// <summary>What became of it; null while nothing was done.</summary>
    public string? Said { get; private set; }

    public bool Failed { get; private set; }

    /// <summary>Says what is missing before anything is done.</summary>
    public void Refuse(string why) => (Said, Failed) = (why, true);

    /// <summary>Does it; true when it was done.</summary>
    public async Task<bool> DoAsync(Words words, Func<Actor, Task<string>> act)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(act);
        if (IsBusy)
        {
            return false;
        }

        (IsBusy, Said, Failed) = (true, null, true);
        try
        {
            if (await viewer.MayAsync(Policies.KeepDataProtection))
            {
                Said = await act(await viewer.ActorAsync());
                Failed = false;
            }
            else
            {
                Said = words.DeedNotYours;
            }
        }
        catch (RegistryException)
        {
            Said = words.DeedRefused;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or IOException)
        {
            Said = words.DeedAway;
        }
        finally
        {
            IsBusy = false;
        }

        return !Failed;
    }
}
