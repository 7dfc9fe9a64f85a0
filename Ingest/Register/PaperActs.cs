namespace Coordination.Ingest.Register;

/// <summary>The names under which acts stand in the record.</summary>
public static class PaperActs
{
    public static string Name(this PaperAct act) => act.ToString().ToLowerInvariant();

    public static PaperAct Parse(string name) => Enum.Parse<PaperAct>(name, ignoreCase: true);
}
