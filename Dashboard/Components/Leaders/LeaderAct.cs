using Coordination.Dashboard.Access;
using Coordination.Ingest.Leaders;

using Npgsql;

namespace Coordination.Dashboard.Components.Leaders;

/// <summary>Does something on a word from a page of leaders, and tells why it was not done.</summary>
internal static class LeaderAct
{
    /// <summary>Both null where it was done; else the word for <see cref="Words.LeaderSaid"/>, or a text.</summary>
    public static async Task<(string? Said, string? Text)> TryAsync(Words words, Func<Task> act)
    {
        try
        {
            await act();
            return default;
        }
        catch (LeaderRefusedException refused)
        {
            return (refused.Why.ToString(), null);
        }
        catch (AccessException fault)
        {
            return (null, words.AccessFaultText(fault.Fault, fault.Value));
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            return ("away", null);
        }
    }
}
