namespace Coordination.Ingest.Registry;

/// <summary>A request that cannot be carried out as it was put; the message says what, where and what to do.</summary>
public class RegistryException(string message) : Exception(message);
