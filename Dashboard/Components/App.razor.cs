namespace Coordination.Dashboard.Components;

/// <summary>The document around every page. It alone sees the request, and hands the language on into the circuit.</summary>
public sealed partial class App;
