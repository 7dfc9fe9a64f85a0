namespace Coordination.Dashboard.Sample;

/// <summary>A feed and the key with which its requests are signed.</summary>
public sealed record FeedSecret(string Feed, byte[] Secret);
