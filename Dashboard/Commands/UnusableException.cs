namespace Coordination.Dashboard.Commands;

/// <summary>Arguments or settings that cannot be used; one line that says what, where and what to do.</summary>
internal sealed class UnusableException(string message) : Exception(message);
