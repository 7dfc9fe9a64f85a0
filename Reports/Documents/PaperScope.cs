namespace Coordination.Reports.Documents;

/// <summary>Of how much a kind of paper tells, and so which codes its place needs.</summary>
public enum PaperScope
{
    Company,
    Enterprise,
    Ward,
    Group,
    Building,
}
