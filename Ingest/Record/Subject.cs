using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Record;

/// <summary>The customer code that an event or a question bears, brought to the form in which lists are kept.</summary>
public static class Subject
{
    /// <summary>Composed, cleaned of white space around it, in capitals; never refused, since an unknown code is only unknown.</summary>
    public static string Canonical(string code) => CleanText.Of(code).ToUpperInvariant();
}
