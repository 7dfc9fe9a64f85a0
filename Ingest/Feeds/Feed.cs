using Coordination.Ingest.Record;

namespace Coordination.Ingest.Feeds;

/// <summary>A registered way in for a provider.</summary>
/// <param name="Secret">The key of its signatures, and the shared token of callbacks that cannot sign.</param>
/// <param name="Types">What it may send; null for every published type.</param>
public sealed record Feed(string Name, int EnterpriseId, int CompanyId, byte[] Secret, IReadOnlySet<EventType>? Types)
{
    /// <summary>The secret in the form in which it is handed out, once.</summary>
    public string SecretText => "whsec_" + Convert.ToBase64String(Secret);
}
