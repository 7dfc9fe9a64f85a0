namespace Coordination.Ingest.Feeds.Files;

/// <summary>The fields that columns are read into.</summary>
public static class Fields
{
    public const string Code = "code";
    public const string Holder = "holder";
    public const string Address = "address";
    public const string Phone = "phone";
    public const string IdNumber = "id";
    public const string Group = "group";
    public const string Building = "building";
    public const string Unit = "unit";
    public const string Category = "category";
    public const string ContractNumber = "contract-number";
    public const string Status = "status";
    public const string Time = "time";
    public const string Reason = "reason";
    public const string Document = "document";
    public const string Name = "name";
    public const string Born = "born";
    public const string Households = "households";
    public const string Decision = "decision";
    public const string Term = "term";
    public const string Note = "note";
}
