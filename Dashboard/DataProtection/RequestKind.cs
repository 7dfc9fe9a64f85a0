namespace Coordination.Dashboard.DataProtection;

/// <summary>What a data subject may ask for (Luật 91/2025/QH15, Điều 4).</summary>
public enum RequestKind
{
    View,
    Provide,
    Correct,
    Withdraw,
    Restrict,
    Object,
    Delete,
}

/// <summary>How a request came.</summary>
public enum RequestChannel
{
    Counter,
    Phone,
    Post,
    Email,
    Ward,
}
