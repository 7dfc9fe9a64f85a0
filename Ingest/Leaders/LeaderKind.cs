namespace Coordination.Ingest.Leaders;

/// <summary>As what somebody stands in the list.</summary>
public enum LeaderKind : short
{
    /// <summary>Tổ trưởng.</summary>
    Leader = 1,

    /// <summary>Tổ trưởng lâm thời: until the group has chosen, six months at the longest.</summary>
    Interim = 2,

    /// <summary>Tổ phó; leads nobody and gets no access.</summary>
    Deputy = 3,
}
