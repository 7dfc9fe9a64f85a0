namespace Coordination.Dashboard.Commands;

/// <summary>How a command ended.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, but something was refused or differs.</summary>
    public const int Refusals = 1;

    /// <summary>The input or the arguments cannot be used; nothing was done.</summary>
    public const int Unusable = 2;

    public const int Failed = 3;
}
